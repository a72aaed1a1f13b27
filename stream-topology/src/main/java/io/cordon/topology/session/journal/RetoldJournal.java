package io.cordon.topology.session.journal;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Pin;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import io.cordon.schemas.policy.Modes;
import io.cordon.topology.normalise.NormalisedDirective;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Tells a task again what another one wrote down. It asks nothing that is live, and writes nothing. */
public final class RetoldJournal implements Journal {
    private final RetoldBaselines baselines;
    private final List<Circumstance> answers = new ArrayList<>();
    private List<String> due = List.of();
    private String session = "";

    /** A journal beside the shelf that the task looks into. */
    public RetoldJournal(RetoldBaselines baselines) {
        this.baselines = requireNonNull(baselines, "baselines");
    }

    /**
     * The next input is an event.
     *
     * @param said what the journal says on it
     * @param pinned the version that its session goes by so far
     */
    public void event(List<Circumstance> said, LongSupplier pinned) {
        tell(List.of(), said);
        baselines.event(version(said), pinned);
    }

    private static OptionalLong version(List<Circumstance> said) {
        return said.stream()
                .filter(each -> each.getKind() == CircumstanceKind.BASELINE)
                .mapToLong(Circumstance::getBaseline)
                .findFirst();
    }

    /** The next input is this tick. */
    public void tick(Timeline.Step tick) {
        tell(tick.told().getKeys(), tick.answers());
    }

    /** The next input is this answer of the containment owner. */
    public NormalisedDirective directive(Timeline.Step answer) {
        tell(List.of(), answer.answers());
        return Directives.read(answer.told());
    }

    private void tell(List<String> sessions, List<Circumstance> said) {
        due = sessions;
        answers.clear();
        answers.addAll(said);
        baselines.asTheyAre();
    }

    /** Key of the tree for which time passes at this moment. */
    public String tree() {
        return session.substring(0, session.indexOf('/', session.indexOf('/') + 1));
    }

    @Override
    public void takes(long offset) {}

    @Override
    public void modes(Modes modes) {}

    @Override
    public List<String> due(Instant now, Supplier<List<String>> live) {
        List<String> told = due;
        due = List.of();
        return told;
    }

    @Override
    public boolean withdrawn(String key, BooleanSupplier live) {
        session = key;
        boolean gone = take(CircumstanceKind.WITHDRAWN, key).isPresent();
        baselines.withdrawn(gone);
        return gone;
    }

    @Override
    public void answered(NormalisedDirective directive) {}

    @Override
    public void goesBy(String key, Pin baseline) {}

    @Override
    public Allowance allowance(String hold, Supplier<Allowance> live) {
        return take(CircumstanceKind.LIMITED, hold)
                .map(limited -> limited.getFirst() ? Allowance.FIRST_LIMITED : Allowance.LIMITED)
                .orElse(Allowance.GRANTED);
    }

    private Optional<Circumstance> take(CircumstanceKind kind, String key) {
        Optional<Circumstance> found = answers.stream()
                .filter(each -> each.getKind() == kind && each.getKeys().contains(key))
                .findFirst();
        found.ifPresent(answers::remove);
        return found;
    }
}
