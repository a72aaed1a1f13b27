package io.cordon.cli.drill;

import static java.util.Objects.requireNonNull;

import io.cordon.operations.request.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One drill of the kill path: canaries are minted and listed, the drill is announced, a canary session turns hostile, and the containment owner says whether
 * its access was proven to have ended.
 *
 * <p><b>Failure semantics.</b> Whatever goes wrong is a drill that proved nothing. If it was announced, the owner alerts at its deadline; if
 * not, when the last proof is too old: whoever drills may be what is broken, so the alert never rests on it.
 */
final class Drill implements Supplier<DrillOutcome> {
    private static final Logger log = LoggerFactory.getLogger(Drill.class);

    private record Minted(CanaryMint by, Canary canary) {}

    private final List<CanaryMint> mints;
    private final DrillGround ground;
    private final Supplier<String> sessions;
    private final InstantSource clock;

    /** @param sessions ids of canary sessions, each new */
    Drill(List<CanaryMint> mints, DrillGround ground, Supplier<String> sessions, InstantSource clock) {
        this.mints = List.copyOf(mints);
        this.ground = requireNonNull(ground, "ground");
        this.sessions = requireNonNull(sessions, "sessions");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public DrillOutcome get() {
        String session = sessions.get();
        Instant began = clock.instant();
        var minted = new ArrayList<Minted>();
        try {
            mints.forEach(mint -> minted.add(new Minted(mint, mint.mint(session))));
            ground.list(session, canaries(minted));
            Answer answer = ground.announced(session, () -> ground.harm(session));
            return outcome(session, answer instanceof Answer.Done, answer.says(), began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outcome(session, false, "interrupted", began);
        } catch (RuntimeException e) {
            log.atError().addKeyValue("sessionId", session).setCause(e).log("drill could not be held");
            return outcome(session, false, "could not be held: " + e.getMessage(), began);
        } finally {
            cleanUp(session, minted);
        }
    }

    private static List<Canary> canaries(List<Minted> minted) {
        return minted.stream().map(Minted::canary).toList();
    }

    private void cleanUp(String session, List<Minted> minted) {
        try {
            ground.cleanUp(session, canaries(minted));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            untidy(session, e);
        }
        for (Minted each : minted) {
            try {
                each.by().discard(each.canary());
            } catch (RuntimeException e) {
                untidy(session, e);
            }
        }
    }

    /** What is left is a contained session and dead credentials. */
    private static void untidy(String session, RuntimeException e) {
        log.atWarn().addKeyValue("sessionId", session).setCause(e).log("drill was not tidied up");
    }

    private DrillOutcome outcome(String session, boolean proven, String says, Instant began) {
        return new DrillOutcome(session, proven, says, Duration.between(began, clock.instant()));
    }
}
