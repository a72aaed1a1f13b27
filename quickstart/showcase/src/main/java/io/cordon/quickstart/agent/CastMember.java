package io.cordon.quickstart.agent;

import static java.util.Objects.requireNonNull;

/** An agent of the demonstration. */
public record CastMember(Role role, Script script) {
    public CastMember {
        requireNonNull(role, "role");
        requireNonNull(script, "script");
    }
}
