package io.cordon.emitter;

import io.cordon.schemas.avro.Event;
import java.util.function.Consumer;

/** Guards that need no gate. */
public final class Guards {
    private Guards() {}

    /** Allows everything, acknowledged or not: for runtimes that only report. */
    public static CallGuard allowAll() {
        return new AllowAll();
    }

    /** Whether a guard looks at anything before it answers. */
    static boolean looks(CallGuard guard) {
        return !(guard instanceof AllowAll);
    }

    private static final class AllowAll implements CallGuard {
        @Override
        public GuardVerdict judge(Event requested, GuardContext context) {
            return GuardVerdict.ALLOW;
        }

        /** Fails open: who only reports must not lose calls because the broker is slow. */
        @Override
        public GuardVerdict unacknowledged(Event requested, GuardContext context) {
            return GuardVerdict.of(Decision.ALLOW, "not-acknowledged");
        }

        @Override
        public void observed(Event event) {}

        @Override
        public void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {}

        @Override
        public void forget(SessionIdentity session) {}

        @Override
        public void close() {}
    }
}
