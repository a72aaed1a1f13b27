package io.cordon.emitter.support;

import io.cordon.emitter.CallGuard;
import io.cordon.emitter.ContainmentNotice;
import io.cordon.emitter.Decision;
import io.cordon.emitter.GuardContext;
import io.cordon.emitter.GuardVerdict;
import io.cordon.emitter.JudgedCall;
import io.cordon.emitter.SessionIdentity;
import io.cordon.schemas.avro.Argument;
import io.cordon.schemas.avro.Event;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A guard that allows each call without reading what stands in its arguments, and remembers what it saw. */
public final class OutlineGuard implements CallGuard {
    private final List<Integer> outlined = new CopyOnWriteArrayList<>();
    private final List<Event> observed = new CopyOnWriteArrayList<>();

    private OutlineGuard() {}

    public static OutlineGuard allowing() {
        return new OutlineGuard();
    }

    /** Bytes of prints that each call had when it was judged. */
    public List<Integer> outlined() {
        return outlined;
    }

    public List<Event> observed() {
        return observed;
    }

    @Override
    public GuardVerdict judge(JudgedCall requested, GuardContext context) {
        List<Argument> arguments = requested.outline().getToolCallRequested().getArguments();
        outlined.add(arguments.stream()
                .mapToInt(argument ->
                        argument.getValues().remaining() + argument.getTokens().remaining())
                .sum());
        return GuardVerdict.of(Decision.ALLOW, "outline");
    }

    @Override
    public GuardVerdict judge(Event requested, GuardContext context) {
        throw new IllegalStateException("it asks for no more than the outline");
    }

    @Override
    public void observed(Event event) {
        observed.add(event);
    }

    @Override
    public void watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {}

    @Override
    public void forget(SessionIdentity session) {}

    @Override
    public void close() {}
}
