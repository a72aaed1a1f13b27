package io.cordon.topology.session.journal;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Pin;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/*
 * A session is pinned by asking which version is in force and whether its own is still there. Both were so once, at one moment. Here the answers are
 * such that the same pins come of them: in force is what was journaled, else what the session has; and its own is gone where the journal says so.
 */
/** Baselines as a task found them: all versions that there ever were, of which the journal says which counted when. */
public final class RetoldBaselines implements BaselineShelf {
    private final BaselineShelf versions;
    private OptionalLong inForce = OptionalLong.empty();
    private LongSupplier before = () -> Pin.NONE;
    private boolean withdrawn;
    private long changes;

    /**
     * A shelf.
     *
     * @param versions of which only single versions are asked for
     */
    public RetoldBaselines(BaselineShelf versions) {
        this.versions = requireNonNull(versions, "versions");
    }

    /**
     * For the next event.
     *
     * @param told the version that the journal says; empty if it says nothing
     * @param pinned the version that the session has
     */
    void event(OptionalLong told, LongSupplier pinned) {
        inForce = told;
        before = pinned;
        withdrawn(told.isPresent() && told.getAsLong() != pinned.getAsLong() && pinned.getAsLong() != Pin.NONE);
    }

    /** Nothing is told. */
    void asTheyAre() {
        inForce = OptionalLong.empty();
        withdrawn(false);
    }

    /** For the session that is looked at next. */
    void withdrawn(boolean gone) {
        changes += gone == withdrawn ? 0 : 1;
        withdrawn = gone;
    }

    @Override
    public Optional<Baseline> current(String tenant, String agentType) {
        long version = inForce.orElseGet(before);
        return version == Pin.NONE ? Optional.empty() : versions.version(tenant, agentType, version);
    }

    @Override
    public Optional<Baseline> version(String tenant, String agentType, long version) {
        boolean gone = withdrawn && !(inForce.isPresent() && inForce.getAsLong() == version);
        return gone ? Optional.empty() : versions.version(tenant, agentType, version);
    }

    @Override
    public long changes() {
        return changes;
    }
}
