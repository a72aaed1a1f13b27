package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The transmitter's configuration metadata, at its well-known address. */
final class Metadata {
    static final String WELL_KNOWN = "/.well-known/ssf-configuration";
    static final String KEYS = "/ssf/jwks.json";
    static final String STREAMS = "/ssf/streams";
    static final String STATUS = "/ssf/status";
    static final String ADD_SUBJECT = "/ssf/subjects/add";
    static final String REMOVE_SUBJECT = "/ssf/subjects/remove";
    static final String VERIFICATION = "/ssf/verification";
    static final String POLL = "/ssf/poll/";

    private Metadata() {}

    static ObjectNode of(SsfConfig config) {
        var issuer = config.issuer().toString();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("spec_version", "1_0").put("issuer", issuer).put("jwks_uri", issuer + KEYS);
        json.putArray("delivery_methods_supported").add(Stream.Delivery.PUSH).add(Stream.Delivery.POLL);
        json.put("configuration_endpoint", issuer + STREAMS);
        json.put("status_endpoint", issuer + STATUS);
        json.put("add_subject_endpoint", issuer + ADD_SUBJECT);
        json.put("remove_subject_endpoint", issuer + REMOVE_SUBJECT);
        json.put("verification_endpoint", issuer + VERIFICATION);
        json.putArray("critical_subject_members").add("user");
        // Bearer tokens that the operator hands out; no authorization server issues them.
        json.putArray("authorization_schemes").addObject().put("spec_urn", "urn:ietf:rfc:6750");
        json.put("default_subjects", config.defaultSubjects().name().toUpperCase(Locale.ROOT));
        return json;
    }
}
