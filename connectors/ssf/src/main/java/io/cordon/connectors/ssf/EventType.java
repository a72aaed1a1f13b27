package io.cordon.connectors.ssf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** CAEP events that this transmitter sends. */
enum EventType {
    RISK_LEVEL_CHANGE("risk-level-change"),
    SESSION_REVOKED("session-revoked"),
    CREDENTIAL_CHANGE("credential-change");

    /** The framework's own event, which every stream carries. */
    static final String VERIFICATION = "https://schemas.openid.net/secevent/ssf/event-type/verification";

    private static final String CAEP = "https://schemas.openid.net/secevent/caep/event-type/";

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String uri() {
        return CAEP + label;
    }

    static Optional<EventType> ofLabel(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** Those of a list of URIs that this transmitter knows; a receiver may ask for more than there is. */
    static List<EventType> known(List<String> uris) {
        return Arrays.stream(values()).filter(type -> uris.contains(type.uri())).toList();
    }
}
