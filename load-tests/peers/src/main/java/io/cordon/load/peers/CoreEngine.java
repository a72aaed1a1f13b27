package io.cordon.load.peers;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/*
 * Facts stay in the heap, as what other engines keep does. Whatever is switched on, the core folds each event into all facts: that is what a
 * detector costs here which runs alone.
 */
/** Our core, with the one detector that the job is about, or with all. */
record CoreEngine(boolean all) implements Engine {

    @Override
    public String label() {
        return all ? "core-all" : "core";
    }

    @Override
    public Run run(Job job, Play play) {
        Core core = Core.of(config(job));
        Map<String, Facts> sessions = new HashMap<>();
        Set<String> matches = new HashSet<>();
        long began = System.nanoTime();
        for (Happening happening : play.happenings()) {
            Facts facts = sessions.computeIfAbsent(
                    happening.step().session(),
                    session -> Facts.blank(happening.event().envelope().session()));
            Outcome outcome = core.apply(facts, happening.event());
            if (!outcome.findings().isEmpty() && found(outcome, job)) {
                matches.add(job.match(happening.step()));
            }
        }
        return new Run(matches, System.nanoTime() - began);
    }

    private static boolean found(Outcome outcome, Job job) {
        return outcome.findings().stream()
                .anyMatch(finding -> finding.detector().equals(job.detector()));
    }

    private CoreConfig config(Job job) {
        CoreConfig config = CoreConfig.defaults().withBaselines(Usual.sessions());
        if (!all) {
            for (DetectorKind kind : DetectorCatalog.kinds()) {
                config = config.with(kind.description().id(), Settings.DEFAULT.withMode(Mode.OFF));
            }
        }
        return config.with(job.detector(), settings(job));
    }

    /** Bounds that the jobs do not have are out of reach. */
    private static Settings settings(Job job) {
        return switch (job) {
            case SECRET_THEN_EGRESS ->
                Settings.DEFAULT.with("events", Integer.MAX_VALUE).with("seconds", Job.MINUTES_AFTER_SECRET * 60L);
            case DENIALS ->
                Settings.DEFAULT
                        .with("denials", Job.DENIED)
                        .with("seconds", Job.MINUTES_OF_DENIALS * 60L)
                        .with("drift", Integer.MAX_VALUE);
            case DESTINATIONS -> Settings.DEFAULT;
        };
    }
}
