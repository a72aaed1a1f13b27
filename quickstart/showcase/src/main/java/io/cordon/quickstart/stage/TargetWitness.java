package io.cordon.quickstart.stage;

import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.quickstart.story.Witness;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Asks the targets for the last use of a credential. */
record TargetWitness(Target tools, Target orders) implements Witness {
    @Override
    public Optional<Instant> lastAccepted(String credential, SessionCredentials session) {
        return credential.equals(session.login().ref())
                ? last(orders, session.login().role())
                : last(tools, session.token().digest());
    }

    private static Optional<Instant> last(Target target, String credential) {
        return target.after(0).stream()
                .filter(use -> use.credential().equals(credential))
                .map(TargetUse::at)
                .max(Comparator.naturalOrder());
    }
}
