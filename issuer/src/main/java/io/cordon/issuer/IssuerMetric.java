package io.cordon.issuer;

import java.util.List;

/** All metrics of the issuer. Who asked and for which session is in its log, never in a tag. */
public enum IssuerMetric {
    RUNNING("cordon.issuer.running", "gauge", "", List.of(), "1 while it listens."),
    GRANT_ISSUED(
            "cordon.grant.issued",
            "counter",
            "grants",
            List.of("caller"),
            "Grants given, by what the runtime showed: a certificate or a token."),
    GRANT_REFUSED(
            "cordon.grant.refused", "counter", "requests", List.of("reason"), "Requests that got no grant, and why."),
    KEYS_FETCHED(
            "cordon.jwks.fetched",
            "counter",
            "fetches",
            List.of("outcome"),
            "Attempts to fetch the identity provider's keys; while they fail, tokens with keys that are not known get no grant.");

    private final String id;
    private final String kind;
    private final String unit;
    private final List<String> tags;
    private final String description;

    IssuerMetric(String id, String kind, String unit, List<String> tags, String description) {
        this.id = id;
        this.kind = kind;
        this.unit = unit;
        this.tags = tags;
        this.description = description;
    }

    /** Its name, with dots. */
    public String id() {
        return id;
    }

    /** What it is for Prometheus: gauge or counter. */
    public String kind() {
        return kind;
    }

    /** Its unit; empty if it has none. */
    public String unit() {
        return unit;
    }

    /** Its labels. */
    public List<String> tags() {
        return tags;
    }

    /** What it says, for the page of metrics. */
    public String description() {
        return description;
    }
}
