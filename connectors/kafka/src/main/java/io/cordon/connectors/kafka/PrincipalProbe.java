package io.cordon.connectors.kafka;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import java.util.Set;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Tests whether a principal still has access: a login with its own password must be refused, no password may be left, and everything must be
 * denied. The last counts for connections that were open before: a cluster asks for a password only when a connection begins.
 */
final class PrincipalProbe {
    private final KafkaConfig config;
    private final Cluster cluster;

    PrincipalProbe(KafkaConfig config, Cluster cluster) {
        this.config = config;
        this.cluster = cluster;
    }

    ProbeOutcome probe(CredentialView credential) {
        var principal = Principal.of(credential);
        var attempt = credential
                .secret()
                .map(password -> LoginAttempt.of(config, principal, password))
                .orElse(LoginAttempt.NONE);
        if (attempt == LoginAttempt.ADMITTED) {
            return new ProbeOutcome.AccessRemains(
                    Evidence.attempt("login as " + principal.inAcls() + " with its own password succeeded"));
        }
        try {
            return judge(principal, attempt, cluster.denied(principal), cluster.passwords(principal));
        } catch (KafkaException e) {
            return new ProbeOutcome.Undecided(KafkaFailure.reason(e, "Describe"));
        }
    }

    static ProbeOutcome judge(
            Principal principal, LoginAttempt attempt, Set<ResourceType> denied, Set<ScramMechanism> passwords) {
        var name = principal.inAcls();
        if (!Denial.total(denied)) {
            return new ProbeOutcome.AccessRemains(
                    Evidence.catalogue(name + " is not denied everything: open connections go on"));
        }
        if (!passwords.isEmpty()) {
            return new ProbeOutcome.AccessRemains(
                    Evidence.catalogue(name + " is denied everything but has a password"));
        }
        return new ProbeOutcome.AccessEnded(
                switch (attempt) {
                    case REFUSED ->
                        Evidence.attempt(
                                "login as " + name + " with its own password refused; everything is denied to it");
                    case NONE, ADMITTED -> Evidence.catalogue(name + " has no password and is denied everything");
                });
    }
}
