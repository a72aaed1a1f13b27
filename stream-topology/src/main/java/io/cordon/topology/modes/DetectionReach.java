package io.cordon.topology.modes;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.schemas.policy.Modes;
import java.util.Optional;
import java.util.function.Supplier;

/*
 * A shadow by the file is a second topology beside the one that counts: it must write nothing that anybody would act on, no heartbeat either. A shadow that
 * operators set is the one that counts, told to keep its hands still: it goes on telling who lives and what became of credentials, and its
 * heartbeats go on, since without them every gate would fall back to its failure policy.
 */
/**
 * How far detection may go now: what its file allows, lowered by what operators set.
 *
 * @param core how the detectors run by the file
 * @param aside whether the file makes it a shadow beside another topology
 * @param modes what operators set, each time anew
 */
public record DetectionReach(CoreConfig core, boolean aside, Supplier<Modes> modes) {

    public DetectionReach {
        requireNonNull(core, "core");
        requireNonNull(modes, "modes");
    }

    /** Whether findings and alerts are all that may come of what is found. */
    public boolean shadow() {
        return shadow(modes.get());
    }

    /** The same with these modes. */
    public boolean shadow(Modes set) {
        return aside || set.detection().map(CoreModes::of).orElse(Mode.ENFORCE) != Mode.ENFORCE;
    }

    /** How the detectors run with these modes. */
    public CoreConfig core(Modes set) {
        CoreConfig lowered = core;
        for (String detector : set.detectors().keySet()) {
            lowered = lowered.with(detector, lowered(detector, set));
        }
        return lowered;
    }

    /** The settings of one detector now. */
    public Settings settings(String detector) {
        return lowered(detector, modes.get());
    }

    private Settings lowered(String detector, Modes set) {
        Settings file = core.settings(detector);
        return Optional.ofNullable(set.detectors().get(detector))
                .map(mode -> file.withMode(CoreModes.of(mode).weaker(file.mode())))
                .orElse(file);
    }
}
