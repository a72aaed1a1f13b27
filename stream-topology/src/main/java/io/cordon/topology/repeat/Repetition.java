package io.cordon.topology.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.detect.DetectionSettings;
import io.cordon.topology.normalise.NormalisedEvent;
import io.cordon.topology.session.Children;
import io.cordon.topology.session.journal.Configuration;
import io.cordon.topology.session.journal.RetoldBaselines;
import io.cordon.topology.session.journal.Timeline;
import io.cordon.wire.HoldMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Record;

/*
 * A tree is what can be repeated: whatever comes of its events follows from them and from what the journal says, and from no other tree. So each
 * is taken whole or not at all: one of which anything is missing is left out, and said.
 */
/** One partition's events and journal, merged again as the task had them, and run through its processors. Confined to one thread. */
final class Repetition {
    private final Source source;
    private final List<Timeline.Step> steps;
    private final RepeatedTask task;
    private final BaselineShelf versions;
    private final Configuration configuration;
    private final List<Output> outputs = new ArrayList<>();
    private final Set<String> trees = new HashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Map<String, Skipped> skipped = new LinkedHashMap<>();
    private final Map<String, String> treesOfHolds = new HashMap<>();
    private int next;
    private long events;
    private long told;
    private boolean foreign;
    private boolean settled;
    private String cause = "";

    /**
     * What is repeated.
     *
     * @param timeline the journal
     * @param settledEvents events before this offset have left all that came of them where it can be read
     * @param settledJournal so have ticks and answers before this offset of the journal
     * @param end of the events; what was told after that is not repeated
     * @param cut whether the topic's first events are deleted already
     * @param only this tree, if one is named
     */
    record Source(
            int partition,
            Timeline timeline,
            long settledEvents,
            long settledJournal,
            long end,
            boolean cut,
            Optional<String> only) {}

    Repetition(
            Source source,
            Function<Supplier<Modes>, DetectionSettings> settings,
            SchemaRegistry registry,
            BaselineShelf versions) {
        this.source = source;
        this.steps = source.timeline().steps();
        DetectionSettings its = settings.apply(Modes::none);
        boolean fixed = !its.core().baselines().byAgentType().isEmpty();
        this.versions = fixed ? BaselineShelf.fixed(its.core().baselines()) : versions;
        this.configuration =
                its.session(Children.of("session"), context -> versions).configuration();
        this.task = new RepeatedTask(
                settings, source.partition(), registry, new RetoldBaselines(versions), new Collector());
    }

    /** Takes the next event of the partition, after all that was told before it. */
    void take(ConsumerRecord<byte[], byte[]> event) {
        tellBefore(event.offset());
        String tree = event.key() == null ? "" : new String(event.key(), UTF_8);
        if (source.only().filter(only -> !only.equals(tree)).isPresent()) {
            return;
        }
        events++;
        List<Circumstance> said = source.timeline().on(event.offset());
        leaveOut(tree, event.offset(), said);
        if (!skipped.containsKey(tree)) {
            settled = event.offset() < source.settledEvents();
            cause = "event at offset " + event.offset();
            task.take(event, said);
        }
    }

    private void leaveOut(String tree, long offset, List<Circumstance> said) {
        if (offset <= source.timeline().beginning().orElse(Long.MAX_VALUE)) {
            skipped.putIfAbsent(tree, Skipped.BEGAN_BEFORE_THE_JOURNAL);
        } else if (foreign) {
            skipped.putIfAbsent(tree, Skipped.OTHER_CONFIGURATION);
        } else if (said.stream().anyMatch(each -> lost(tree, each))) {
            skipped.putIfAbsent(tree, Skipped.BASELINE_NOT_KEPT);
        }
    }

    private boolean lost(String tree, Circumstance said) {
        return said.getKind() == CircumstanceKind.BASELINE
                && said.getBaseline() != Pin.NONE
                && versions.version(Keys.parts(tree).getFirst(), said.getAgentType(), said.getBaseline())
                        .isEmpty();
    }

    /** Takes what was told after the last event. */
    void finish() {
        tellBefore(source.end());
        while (next < steps.size() && steps.get(next).after() == Long.MAX_VALUE) {
            tell(steps.get(next++));
        }
    }

    private void tellBefore(long offset) {
        while (next < steps.size() && steps.get(next).after() < offset) {
            tell(steps.get(next++));
        }
    }

    private void tell(Timeline.Step step) {
        told++;
        Circumstance what = step.told();
        if (what.getKind() == CircumstanceKind.STANDING) {
            foreign = !configuration.judgesAs(what.getConfiguration());
        } else if (foreign) {
            what.getKeys().forEach(key -> leaveOut(treeOf(key)));
        }
        if (source.cut() && what.getKind() == CircumstanceKind.TICK) {
            what.getKeys().stream().filter(key -> !sessions.contains(key)).forEach(key -> lost(treeOf(key)));
        }
        settled = step.offset() < source.settledJournal();
        cause = what.getKind().name().toLowerCase(Locale.ROOT) + " at " + what.getAt();
        task.take(step);
    }

    /** Time passed for a session of which nothing is kept: a sub-agent may have spoken before the root whose start is kept. */
    private void lost(String tree) {
        lost.add(tree);
        if (trees.contains(tree)) {
            skipped.putIfAbsent(tree, Skipped.BEGINNING_NOT_KEPT);
        }
    }

    private void leaveOut(String tree) {
        if (trees.contains(tree)) {
            skipped.putIfAbsent(tree, Skipped.OTHER_CONFIGURATION);
        }
    }

    /** Of tenant/root, or of tenant/root/session. */
    private static String treeOf(String key) {
        int end = key.indexOf('/', key.indexOf('/') + 1);
        return end < 0 ? key : key.substring(0, end);
    }

    private final class Collector implements RepeatedTask.Listener {
        @Override
        public void judges(NormalisedEvent event) {
            SessionRef session = event.event().envelope().session();
            String tree = Keys.tree(session.tenant(), session.root());
            boolean first = trees.add(tree);
            sessions.add(session.sessionKey());
            if (first && source.cut() && (!begins(event) || lost.contains(tree))) {
                skipped.putIfAbsent(tree, Skipped.BEGINNING_NOT_KEPT);
            }
            treesOfHolds.put(HoldMapper.key(session.tenant(), Subject.session(session.session())), tree);
        }

        private boolean begins(NormalisedEvent event) {
            SessionRef session = event.event().envelope().session();
            return event.event().payload() instanceof Payload.SessionStarted
                    && session.session().equals(session.root());
        }

        @Override
        public void writes(Topic topic, String tree, Record<? extends String, ?> record) {
            if (topic == Topic.GATE) {
                treesOfHolds.put(record.key(), tree); // also of a session that has said nothing yet
            }
            series(topic, tree, record.key())
                    .ifPresent(series -> outputs.add(
                            new Output(series, Optional.ofNullable((SpecificRecord) record.value()), cause, settled)));
        }
    }

    private static Optional<Series> series(Topic topic, String tree, String key) {
        return switch (topic) {
            case FINDINGS -> Optional.of(Series.findings(tree));
            case INTENTS -> Optional.of(Series.intents(tree));
            case GATE -> Published.isHold(key) ? Optional.of(Series.holds(key, tree)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What the task writes again, of the trees that were taken whole. */
    List<Output> outputs() {
        return outputs.stream()
                .filter(output -> isWhole(output.series().tree()))
                .toList();
    }

    /** True for a tree that was taken from its first event on. */
    boolean isWhole(String tree) {
        return trees.contains(tree) && !skipped.containsKey(tree);
    }

    /** The tree of a session, by the key of its hold. */
    Optional<String> treeOfHold(String key) {
        return Optional.ofNullable(treesOfHolds.get(key));
    }

    Figures figures() {
        Map<Skipped, Integer> left = new EnumMap<>(Skipped.class);
        skipped.values().forEach(why -> left.merge(why, 1, Integer::sum));
        int whole = (int) trees.stream().filter(this::isWhole).count();
        return new Figures(events, told, whole, left);
    }

    /**
     * How much was repeated.
     *
     * @param events read
     * @param told ticks, answers and changes between them
     * @param trees repeated from their first event on
     * @param skipped trees that were not, by reason
     */
    record Figures(long events, long told, int trees, Map<Skipped, Integer> skipped) {}
}
