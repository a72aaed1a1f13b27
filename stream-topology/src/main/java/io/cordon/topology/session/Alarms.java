package io.cordon.topology.session;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.response.Hold;
import io.cordon.detectors.response.Subject;
import io.cordon.wire.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When each session is looked at next although no event came. A look that comes too early does no harm; one too late is a hold that ran out. */
final class Alarms {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Core core;
    private final Timers timers;
    private final StateStore known;

    Alarms(Core core, Timers timers, StateStore known) {
        this.core = core;
        this.timers = timers;
        this.known = known;
    }

    /** Takes the keys of sessions that are due, at most so many. */
    List<String> due(Instant now, int budget) {
        return timers.take(now, budget);
    }

    /** After an event or directive: an alarm that stands is only brought forward, so that most events write no timer. */
    void bringForward(SessionState session, Facts facts, Instant now) {
        before(session, core.nextTick(facts, now));
    }

    /** After a tick, which took the alarm that stood. */
    void next(SessionState session, Facts facts, Instant now) {
        Instant next = core.nextTick(facts, now);
        Instant soonest = now.plus(SOON);
        set(session, next.isAfter(soonest) ? next : soonest);
    }

    /** A session that another one's event has held learns of it with its next tick, which must not be far. */
    void wakeOthers(Outcome outcome, Cause cause) {
        for (Hold hold : outcome.holds()) {
            if (isOther(hold.subject(), cause.session())) {
                String key = SessionKeys.of(
                        cause.session().tenant(),
                        cause.session().root(),
                        hold.subject().ref());
                known.session(key).ifPresent(other -> {
                    before(other, cause.brokerTime().plus(SOON));
                    known.save(other, known.facts(other));
                });
            }
        }
    }

    private static boolean isOther(Subject subject, SessionRef own) {
        return subject.kind() == Subject.Kind.SESSION && !subject.ref().equals(own.session());
    }

    private void before(SessionState session, Instant due) {
        boolean stands = session.armed().filter(armed -> !due.isBefore(armed)).isPresent();
        if (!stands) {
            set(session, due);
        }
    }

    private void set(SessionState session, Instant due) {
        String key = session.key();
        session.armed().ifPresent(armed -> timers.disarm(key, armed));
        session.arm(timers.arm(key, due));
    }
}
