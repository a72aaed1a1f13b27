package io.cordon.authserver.client;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** What a client may do with tokens that were issued to others. Without a role it may only handle its own. */
public enum Role {
    /** Ask whether any token is active. */
    INTROSPECT_ANY("token.introspect.any"),

    /** Revoke any token. */
    REVOKE_ANY("token.revoke.any");

    static final String SETTING = "cordon.roles";

    private final String label;

    Role(String label) {
        this.label = label;
    }

    static Role of(String label) {
        return Stream.of(values())
                .filter(role -> role.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown role: " + label + ", expected one of "
                        + Stream.of(values()).map(role -> role.label).toList()));
    }

    /** Whether the client has this role; a client without roles has none. */
    public boolean isHeldBy(RegisteredClient client) {
        return client.getClientSettings().getSetting(SETTING) instanceof Set<?> roles && roles.contains(label);
    }

    String label() {
        return label;
    }
}
