package io.cordon.connectors.kafka;

import io.cordon.connectors.api.StepOutcome;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.SslAuthenticationException;

/** What an error of the cluster or of the way to it means. Messages are left out: they may quote what was sent. */
final class KafkaFailure {
    private KafkaFailure() {}

    /** An error of a request by the connector's own user. */
    static StepOutcome outcome(KafkaException e, String right) {
        return switch (e) {
            // A certificate that is not trusted is a matter of the way, not of the connector's rights.
            case SslAuthenticationException untrusted -> new StepOutcome.Retryable("cluster not reached: TLS failed");
            case AuthenticationException refused ->
                new StepOutcome.CutOff("the cluster refuses the connector's own user, " + name(refused));
            case AuthorizationException missing ->
                new StepOutcome.CutOff("the connector's user lacks " + right + " on the cluster, " + name(missing)
                        + ": see the grants in the connector's README");
            case SecurityDisabledException off ->
                new StepOutcome.Unsupported("the cluster has no authorizer: nothing can be denied there");
            // Everything else is tried again: an unknown error must not end a containment.
            default -> new StepOutcome.Retryable("cluster not reached or busy, " + name(e));
        };
    }

    static String reason(KafkaException e, String right) {
        return switch (outcome(e, right)) {
            case StepOutcome.Retryable again -> again.reason();
            case StepOutcome.CutOff cut -> cut.reason();
            case StepOutcome.Unsupported not -> not.reason();
            case StepOutcome other -> throw new IllegalStateException("no failure: " + other);
        };
    }

    static String name(KafkaException e) {
        return e.getClass().getSimpleName();
    }
}
