package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.Parameters;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** More credentials, or more rights, than a session has use for. Pure: the holdings come in and are changed. */
public final class Accumulation {
    static final Description DESCRIPTION = new Description(
            "credential-hoarding",
            1,
            "Credential hoarding",
            Family.CREDENTIAL_EXFILTRATION,
            Grade.STATISTICAL,
            Severity.MEDIUM,
            "A session was issued more living credentials or distinct scopes than the bound, or the union of its scopes grew twice within the "
                    + "window although the user gave no new task; or the living credentials of an agent exceed a bound of their own. Staging "
                    + "before a wide action, by the issuer's word rather than the agent's.",
            "Step-up for the credential that is one too many, and for each one after it; what the session held before stays as it is.",
            "Batch and administration agents that are given many credentials at once: raise the bounds. A bound of 0 is off; that of an agent is "
                    + "0 as shipped, since the size of a fleet is nobody's guess. Where the session goes by a baseline that counted the "
                    + "credentials of thirty sessions, three times their 99th percentile is the bound of leases instead.",
            List.of("ASI03", "NHI5", "NHI7", "AML.T0098"),
            List.of(
                    new Parameter(
                            "leases",
                            16,
                            "credentials",
                            "a session with a credential for each of a dozen tools stays below"),
                    new Parameter("scopes", 64, "scopes", "four for each credential of a session at its bound"),
                    new Parameter("agentLeases", 0, "credentials", "off: a fleet may be of any size"),
                    new Parameter(
                            "baselineFactor",
                            3,
                            "times p99",
                            "the figure in use elsewhere; below it are the busy sessions"),
                    new Parameter(
                            "settling",
                            60,
                            "s",
                            "what comes that soon after the first credential or a task belongs to it"),
                    new Parameter("window", 600, "s", "two gains within ten minutes are one climb")));

    private final long leases;
    private final long scopes;
    private final long agentLeases;
    private final long baselineFactor;
    private final long settling;
    private final long window;

    /** With the numbers of these settings. */
    public Accumulation(Settings settings) {
        Parameters parameters = new Parameters(DESCRIPTION, settings);
        this.leases = parameters.get("leases");
        this.scopes = parameters.get("scopes");
        this.agentLeases = parameters.get("agentLeases");
        this.baselineFactor = parameters.get("baselineFactor");
        this.settling = parameters.get("settling") * 1000;
        this.window = parameters.get("window") * 1000;
    }

    /** The id of the detection, for its settings. */
    public static String id() {
        return DESCRIPTION.id();
    }

    /** The user gave a session a task. */
    public void task(Holdings holdings, long at) {
        holdings.task(at);
    }

    /**
     * A session was issued a credential.
     *
     * @param p99 of the living credentials of sessions of its agent type, if a baseline knows it
     * @param expiresAt when the credential ends by itself; {@link Long#MAX_VALUE} if it does not
     * @return why it is one too many, if it is
     */
    public Optional<String> session(
            Holdings holdings, OptionalLong p99, String credential, Set<String> scopesOf, long expiresAt, long at) {
        if (!holdings.issued(credential, expiresAt, at)) {
            return Optional.empty();
        }
        Optional<String> why = tooMany(holdings, p99, scopesOf, at);
        if (why.isPresent()) {
            holdings.pile();
        }
        return why;
    }

    private Optional<String> tooMany(Holdings holdings, OptionalLong p99, Set<String> scopesOf, long at) {
        boolean climbed = holdings.gained(scopesOf, settling, window, at);
        long held = holdings.living(at);
        if (exceeds(held, bound(leases, p99))) {
            return Optional.of("the session holds " + held + " living credentials, the bound is " + bound(leases, p99));
        }
        if (exceeds(holdings.scopes(), scopes)) {
            return Optional.of("the session holds " + holdings.scopes() + " scopes, the bound is " + scopes);
        }
        return climbed
                ? Optional.of("the session's scopes grew twice within " + window / 1000 + " s without a new task")
                : Optional.empty();
    }

    /** An agent was issued a credential in one of its sessions. */
    public Optional<String> agent(Holdings holdings, String credential, long expiresAt, long at) {
        if (agentLeases == 0 || !holdings.issued(credential, expiresAt, at)) {
            return Optional.empty();
        }
        long held = holdings.living(at);
        return exceeds(held, agentLeases)
                ? Optional.of("the agent holds " + held + " living credentials, the bound is " + agentLeases)
                : Optional.empty();
    }

    private long bound(long fixed, OptionalLong p99) {
        return p99.isPresent() && fixed != 0 ? Math.max(1, p99.getAsLong()) * baselineFactor : fixed;
    }

    private static boolean exceeds(long held, long bound) {
        return bound != 0 && held > bound;
    }
}
