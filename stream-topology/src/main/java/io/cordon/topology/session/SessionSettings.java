package io.cordon.topology.session;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Yardsticks;
import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.baseline.BaselineSource;
import io.cordon.topology.modes.DetectionReach;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.session.journal.Configuration;
import io.cordon.topology.session.journal.Journal;
import io.cordon.topology.session.journal.WrittenJournal;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * How the session core runs.
 *
 * @param application application id, named in what it writes
 * @param productVersion named in alerts
 * @param policyVersion named in findings
 * @param reach how the detectors run, and how far they may go now
 * @param time whose clock sessions go by
 * @param holdLimit how many sessions may newly be held
 * @param ticksAtOnce ticks of sessions per tick of the task; the rest waits
 * @param warmUp how long after a start silence proves nothing
 * @param keptBytes heap for the facts that stay decoded, per task, roughly
 * @param baselines baselines, usually the topic's, which count where {@code core} has none
 * @param children names of the sinks
 * @param tracer makes a span of each event that led to something
 */
public record SessionSettings(
        String application,
        String productVersion,
        String policyVersion,
        DetectionReach reach,
        TimeSource time,
        HoldLimit holdLimit,
        int ticksAtOnce,
        Duration warmUp,
        long keptBytes,
        BaselineSource baselines,
        Children children,
        Tracer tracer) {

    public SessionSettings {
        requireNonNull(application, "application");
        requireNonNull(productVersion, "productVersion");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(reach, "reach");
        requireNonNull(time, "time");
        requireNonNull(holdLimit, "holdLimit");
        requireNonNull(warmUp, "warmUp");
        requireNonNull(baselines, "baselines");
        requireNonNull(children, "children");
        requireNonNull(tracer, "tracer");
    }

    /** By which baselines a task judges. */
    Yardsticks yardsticks(ProcessorContext<?, ?> context) {
        CoreConfig core = reach.core(modes());
        BaselineShelf shelf = core.baselines().byAgentType().isEmpty()
                ? baselines.shelf(context)
                : BaselineShelf.fixed(core.baselines());
        return new Yardsticks(core, shelf);
    }

    /** What operators have set. */
    Modes modes() {
        return reach.modes().get();
    }

    /** By what it judges, as the journal says it. */
    public Configuration configuration() {
        return Configuration.of(application, reach.core(), reach.aside(), policyVersion, productVersion);
    }

    /** Where a task that is at work says what it was told. */
    Journal.Source journals() {
        Configuration configuration = configuration();
        return (context, modes) -> new WrittenJournal(context, children.journal(), configuration, modes);
    }

    Techniques techniques() {
        return Techniques.ofCatalog();
    }
}
