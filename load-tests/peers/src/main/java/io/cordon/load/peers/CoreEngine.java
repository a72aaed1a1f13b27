package io.cordon.load.peers;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.detector.DetectorCatalog;
import io.cordon.detectors.detector.DetectorKind;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.SessionRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * Facts stay in the heap, as what other engines keep does, and sessions are found by their ids in a hash map. Alone means that nothing else is
 * asked for either: other detectors are off, and no baseline learns from these sessions, so that the core keeps what this detector reads.
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
        List<Step> steps = play.steps();
        List<Event> events = play.events();
        Map<String, Facts> sessions = new HashMap<>();
        Set<String> matches = new HashSet<>();
        Stopwatch watch = Stopwatch.start();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            Outcome outcome = core.apply(facts(sessions, event.envelope().session()), event);
            if (!outcome.findings().isEmpty() && found(outcome, job)) {
                matches.add(job.match(steps.get(i)));
            }
        }
        return watch.stop(matches);
    }

    private static Facts facts(Map<String, Facts> sessions, SessionRef session) {
        Facts known = sessions.get(session.session());
        if (known == null) {
            known = Facts.blank(session);
            sessions.put(session.session(), known);
        }
        return known;
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
            config = config.withoutLearning();
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
