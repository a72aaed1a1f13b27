package io.cordon.quickstart.agent;

import io.cordon.emitter.AgentSession;
import io.cordon.quickstart.broker.SessionCredentials;
import java.time.Duration;

/** Nobody watches, nobody thinks, and nobody is delegated to. */
final class SilentCompany implements Company {
    @Override
    public Narrator narrator() {
        return new Narrator() {
            @Override
            public void began(Role role, String session, SessionCredentials credentials) {}

            @Override
            public void took(Role role, String session, Step step) {}

            @Override
            public void noted(Role role, String session, String what) {}

            @Override
            public void ended(Role role, String session, boolean completed) {}
        };
    }

    @Override
    public Pace pace() {
        return new Pace(Duration.ZERO, Duration.ZERO, Duration.ofMillis(1));
    }

    @Override
    public void playBelow(AgentSession parent, CastMember member) {}
}
