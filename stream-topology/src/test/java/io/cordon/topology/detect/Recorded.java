package io.cordon.topology.detect;

import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.topology.repeat.History;
import io.cordon.topology.repeat.RecordedVersions;
import io.cordon.topology.repeat.Repeat;
import io.cordon.topology.repeat.RepeatReport;
import io.cordon.topology.session.journal.Timeline;
import io.cordon.wire.BaselineDocuments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KeyValue;

/** What a bench was given and what it wrote, to be repeated; or something in it changed, to see whether it is noticed. */
record Recorded(
        TestKeys keys,
        SimulatedSchemaRegistry registry,
        List<ConsumerRecord<byte[], byte[]>> events,
        boolean cut,
        List<Circumstance> journal,
        List<Finding> findings,
        List<Intent> intents,
        List<KeyValue<String, GateEntry>> gate,
        UnaryOperator<DetectionSettings> settings) {

    static Recorded of(Bench bench, TestKeys keys) {
        return new Recorded(
                keys,
                bench.registry,
                List.copyOf(bench.sent),
                false,
                bench.journal(),
                bench.findings(),
                bench.intents(),
                bench.gate(),
                UnaryOperator.identity());
    }

    Set<CircumstanceKind> kinds() {
        return journal.stream()
                .map(Circumstance::getKind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CircumstanceKind.class)));
    }

    /** Of what holds, the first record stays: without any there is nothing to go by. */
    Recorded without(CircumstanceKind kind) {
        List<Circumstance> rest = new ArrayList<>(List.of(journal.getFirst()));
        journal.stream().skip(1).filter(told -> told.getKind() != kind).forEach(rest::add);
        return with(rest, findings, settings);
    }

    /** The topic of events has lost those before. */
    Recorded eventsFrom(int event) {
        return new Recorded(
                keys, registry, events.subList(event, events.size()), true, journal, findings, intents, gate, settings);
    }

    Recorded journalFrom(int record) {
        return with(journal.subList(record, journal.size()), findings, settings);
    }

    /** Which of the findings are not those of the subject core, which is not repeated. */
    List<Integer> ofTheCore() {
        return IntStream.range(0, findings.size())
                .filter(i -> !findings.get(i).getDetector().startsWith("credential-"))
                .boxed()
                .toList();
    }

    Recorded publishing(List<Finding> others) {
        return with(journal, others, settings);
    }

    Recorded by(UnaryOperator<DetectionSettings> others) {
        return with(journal, findings, others);
    }

    private Recorded with(List<Circumstance> told, List<Finding> found, UnaryOperator<DetectionSettings> by) {
        return new Recorded(keys, registry, events, cut, told, found, intents, gate, by);
    }

    RepeatReport repeat() {
        return repeat(Optional.empty());
    }

    RepeatReport repeat(Optional<String> tree) {
        return Repeat.of(history(), tree, modes -> settings.apply(Bench.settings(keys, modes)), registry);
    }

    private History history() {
        List<Timeline.Entry> entries = new ArrayList<>();
        journal.forEach(told -> entries.add(new Timeline.Entry(entries.size(), told)));
        RecordedVersions versions = new RecordedVersions();
        for (long version = 1; version <= 3; version++) {
            var baseline = TestBaselines.support(version);
            versions.keep(
                    BaselineDocuments.key(TestKeys.TENANT, baseline),
                    BaselineDocuments.version(TestKeys.TENANT, baseline, Bench.START, true));
        }
        return new History(
                0,
                new History.Bounds(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 1, cut),
                events::forEach,
                entries,
                versions.shelf(),
                kept("findings", findings),
                kept("intents", intents),
                gate.stream()
                        .filter(entry -> entry.value != null)
                        .map(entry -> new History.Kept<>(entry.key, entry.value, "gate"))
                        .toList());
    }

    private static <T> List<History.Kept<T>> kept(String topic, List<T> values) {
        List<History.Kept<T>> kept = new ArrayList<>();
        values.forEach(value -> kept.add(new History.Kept<>("", value, topic + " 0@" + kept.size())));
        return kept;
    }
}
