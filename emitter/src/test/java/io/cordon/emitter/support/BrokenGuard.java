package io.cordon.emitter.support;

import io.cordon.emitter.CallGuard;
import io.cordon.emitter.ContainmentNotice;
import io.cordon.emitter.GuardContext;
import io.cordon.emitter.GuardVerdict;
import io.cordon.emitter.SessionIdentity;
import io.cordon.schemas.avro.Event;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/** Guards that break their word. */
@NullUnmarked
public enum BrokenGuard implements CallGuard {
    THROWING {
        @Override
        GuardVerdict fail() {
            throw new IllegalStateException("guard");
        }
    },
    OVERFLOWING {
        @Override
        GuardVerdict fail() {
            throw new StackOverflowError();
        }
    },
    ANSWERING_NULL {
        @Override
        GuardVerdict fail() {
            return null;
        }
    };

    abstract GuardVerdict fail();

    @Override
    public GuardVerdict judge(Event requested, GuardContext context) {
        return fail();
    }

    @Override
    public void observed(Event event) {
        fail();
    }

    @Override
    public void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {
        fail();
    }

    @Override
    public void forget(SessionIdentity session) {
        fail();
    }

    @Override
    public void close() {}
}
