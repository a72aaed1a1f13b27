package io.cordon.topology.session;

import io.cordon.detectors.baseline.Pin;
import io.cordon.schemas.policy.Modes;
import io.cordon.topology.normalise.NormalisedDirective;
import io.cordon.topology.session.journal.Allowance;
import io.cordon.topology.session.journal.Journal;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Keeps nothing: everything is as it is. */
final class NoJournal implements Journal {

    @Override
    public void takes(long offset) {}

    @Override
    public void modes(Modes modes) {}

    @Override
    public List<String> due(Instant now, Supplier<List<String>> live) {
        return live.get();
    }

    @Override
    public boolean withdrawn(String session, BooleanSupplier live) {
        return live.getAsBoolean();
    }

    @Override
    public void answered(NormalisedDirective directive) {}

    @Override
    public void goesBy(String session, Pin baseline) {}

    @Override
    public Allowance allowance(String hold, Supplier<Allowance> live) {
        return live.get();
    }
}
