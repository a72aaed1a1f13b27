package io.cordon.topology.containment.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the subject core tells of live sessions and of what they hold, and the actuator of what its steps hit. */
public sealed interface PopulationNews {

    String tenant();

    /** A session began. */
    record SessionStarted(String tenant, String session, String root, String agent, String agentType)
            implements PopulationNews {
        public SessionStarted {
            requireNonNull(tenant, "tenant");
            requireNonNull(session, "session");
            requireNonNull(root, "root");
            requireNonNull(agent, "agent");
            requireNonNull(agentType, "agentType");
        }
    }

    /** A session ended, by its own word or by expiry. */
    record SessionEnded(String tenant, String session) implements PopulationNews {
        public SessionEnded {
            requireNonNull(tenant, "tenant");
            requireNonNull(session, "session");
        }
    }

    /** A credential's issuer says who holds it and where it is honoured; nobody holds one that ended. */
    record CredentialListed(
            String tenant,
            String credential,
            String connector,
            String target,
            List<String> holders,
            Optional<Instant> expiresAt)
            implements PopulationNews {
        public CredentialListed {
            requireNonNull(tenant, "tenant");
            requireNonNull(credential, "credential");
            requireNonNull(connector, "connector");
            requireNonNull(target, "target");
            holders = List.copyOf(holders);
            requireNonNull(expiresAt, "expiresAt");
        }
    }

    /**
     * Ending a credential ends more than what its holders hold.
     *
     * @param agent who loses all it has at the target; empty if the issuer named none
     * @param agents how many do, since they share an account; 0 if it ends nothing else after all
     */
    record CredentialReach(String tenant, String credential, String agent, int agents) implements PopulationNews {
        public CredentialReach {
            requireNonNull(tenant, "tenant");
            requireNonNull(credential, "credential");
            requireNonNull(agent, "agent");
        }
    }
}
