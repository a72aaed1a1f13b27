package io.cordon.topology.session.journal;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Pin;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesJson;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.normalise.NormalisedDirective;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/*
 * An event by itself writes nothing here. Its place is kept as a number, and stands in whatever is told next. A task that begins does not know
 * what its predecessor took last, so what it is told before its first event names no place; the first event then writes one record, which places them.
 */
/** Writes down what is told, to a topic of its own and in the transaction of what comes of it. */
public final class WrittenJournal implements Journal {
    private static final long NONE = -1;

    /** So that a journal whose beginning is no longer kept still says what holds. */
    private static final Duration SAID_AGAIN_AFTER = Duration.ofHours(1);

    /** A record stays far below what a broker takes, however long the ids are. */
    private static final int KEYS_AT_ONCE = 500;

    private final ProcessorContext<String, Object> context;
    private final String child;
    private final Configuration configuration;
    private Modes modes;
    private long after = NONE;
    private @Nullable Instant said;

    /**
     * A journal of a task that begins.
     *
     * @param child the sink
     * @param modes that hold
     */
    public WrittenJournal(
            ProcessorContext<String, Object> context, String child, Configuration configuration, Modes modes) {
        this.context = requireNonNull(context, "context");
        this.child = requireNonNull(child, "child");
        this.configuration = requireNonNull(configuration, "configuration");
        this.modes = requireNonNull(modes, "modes");
    }

    @Override
    public void takes(long offset) {
        if (after == NONE) {
            begin();
            write(entry(CircumstanceKind.RESUMED).setAfter(offset - 1));
        }
        after = offset;
    }

    @Override
    public void modes(Modes changed) {
        begin();
        modes = changed;
        sayWhatHolds();
    }

    @Override
    public List<String> due(Instant now, Supplier<List<String>> live) {
        sayAgain();
        List<String> due = live.get();
        for (int from = 0; from < due.size(); from += KEYS_AT_ONCE) {
            List<String> some = due.subList(from, Math.min(due.size(), from + KEYS_AT_ONCE));
            write(entry(CircumstanceKind.TICK).setAt(now).setKeys(some));
        }
        return due;
    }

    @Override
    public boolean withdrawn(String session, BooleanSupplier live) {
        boolean withdrawn = live.getAsBoolean();
        if (withdrawn) {
            write(entry(CircumstanceKind.WITHDRAWN).setKeys(List.of(session)));
        }
        return withdrawn;
    }

    @Override
    public void answered(NormalisedDirective directive) {
        begin();
        write(entry(CircumstanceKind.DIRECTIVE)
                .setAt(directive.brokerTime())
                .setKeys(List.of(Keys.tree(directive.tenant(), directive.root())))
                .setDirective(Directives.written(directive)));
    }

    @Override
    public void goesBy(String session, Pin baseline) {
        write(entry(CircumstanceKind.BASELINE)
                .setKeys(List.of(session))
                .setAgentType(baseline.agentType())
                .setBaseline(baseline.version()));
    }

    @Override
    public Allowance allowance(String hold, Supplier<Allowance> live) {
        Allowance allowance = live.get();
        if (allowance != Allowance.GRANTED) {
            write(entry(CircumstanceKind.LIMITED)
                    .setKeys(List.of(hold))
                    .setFirst(allowance == Allowance.FIRST_LIMITED));
        }
        return allowance;
    }

    /** Not when the task begins, since it may not write then. */
    private void begin() {
        if (said == null) {
            sayWhatHolds();
        }
    }

    private void sayAgain() {
        Instant before = said;
        if (before == null || clock().isAfter(before.plus(SAID_AGAIN_AFTER))) {
            sayWhatHolds();
        }
    }

    private void sayWhatHolds() {
        said = clock();
        write(entry(CircumstanceKind.STANDING)
                .setModes(ModesJson.write(modes))
                .setConfiguration(configuration.digest())
                .setPolicyVersion(configuration.policyVersion())
                .setRelease(configuration.release()));
    }

    private Circumstance.Builder entry(CircumstanceKind kind) {
        return Circumstance.newBuilder()
                .setKind(kind)
                .setApplication(configuration.application())
                .setPartition(context.taskId().partition())
                .setAfter(after)
                .setAt(clock());
    }

    private void write(Circumstance.Builder entry) {
        String key = Keys.task(configuration.application(), context.taskId().partition());
        context.forward(new Record<>(key, entry.build(), entry.getAt().toEpochMilli()), child);
    }

    private Instant clock() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
