package io.cordon.topology.normalise;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import java.util.List;
import java.util.Optional;

/** Directives in the core's words. Only the containment owner may write them, so a wrong one is a fault and not an attack; it still stops nothing. */
final class DirectiveReader {
    private final RecordReader<Directive> reader;

    DirectiveReader(RecordReader<Directive> reader) {
        this.reader = reader;
    }

    sealed interface Directed {
        record Taken(NormalisedDirective directive) implements Directed {}

        record Refused(Refusal refusal) implements Directed {}
    }

    Directed read(SourceRecord source) {
        return switch (reader.read(source)) {
            case RecordReader.Reading.Unreadable<Directive> unreadable -> new Directed.Refused(unreadable.refusal());
            case RecordReader.Reading.Read<Directive> read ->
                directed(read.value(), source)
                        .<Directed>map(Directed.Taken::new)
                        .orElseGet(() -> new Directed.Refused(unknown(read.schemaId())));
        };
    }

    private static Refusal unknown(int schemaId) {
        return new Refusal(
                DeadLetterReason.KEY_MISMATCH, "not a known directive under the key of its tenant and tree", schemaId);
    }

    private static Optional<NormalisedDirective> directed(Directive directive, SourceRecord source) {
        List<String> key = parts(source);
        Optional<Subject.Kind> kind =
                Words.find(Subject.Kind.class, directive.getSubject().getKind());
        Optional<io.cordon.detectors.response.Directive.Kind> answer =
                Words.find(io.cordon.detectors.response.Directive.Kind.class, directive.getKind());
        if (key.size() != 2 || !key.getFirst().equals(directive.getTenant()) || kind.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NormalisedDirective(
                directive.getTenant(),
                key.getLast(),
                new io.cordon.detectors.response.Directive(
                        answer.get(),
                        new Subject(kind.get(), directive.getSubject().getRef()),
                        directive.getEpoch(),
                        Words.find(Rung.class, directive.getRung()).orElse(Rung.OBSERVE),
                        directive.getIssuedAt()),
                source.brokerTime()));
    }

    private static List<String> parts(SourceRecord source) {
        try {
            return Keys.parts(new String(source.key(), UTF_8));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
