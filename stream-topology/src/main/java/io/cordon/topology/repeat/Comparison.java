package io.cordon.topology.repeat;

import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/*
 * Findings and intents are all kept, so that each must be there, in its order. The gate feed is compacted: of the holds of one session the last is there
 * for sure, and whatever else is there must be among them. What comes of inputs that were taken while the topics were read may be published or not.
 */
/** What was published beside what comes again. */
final class Comparison {
    private final Map<Series, List<Output>> published;
    private final Map<Series, List<Output>> again;

    private Comparison(List<Output> published, List<Output> again) {
        this.published = bySeries(published);
        this.again = bySeries(again);
    }

    private static Map<Series, List<Output>> bySeries(List<Output> outputs) {
        Map<Series, List<Output>> series = new LinkedHashMap<>();
        outputs.forEach(output -> series.computeIfAbsent(output.series(), none -> new ArrayList<>())
                .add(output));
        return series;
    }

    /** How many records of each kind come again. */
    static Map<Kind, Integer> counts(List<Output> again) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
        again.stream()
                .filter(output -> output.value().isPresent())
                .forEach(output -> counts.merge(output.series().kind(), 1, Integer::sum));
        return counts;
    }

    /** The first difference of each series, in the order in which the series begin. */
    static List<Difference> of(List<Output> published, List<Output> again) {
        return new Comparison(published, again).differences();
    }

    private List<Difference> differences() {
        Set<Series> all = new LinkedHashSet<>(again.keySet());
        all.addAll(published.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Series series : all) {
            List<Output> before = published.getOrDefault(series, List.of());
            List<Output> now = again.getOrDefault(series, List.of());
            (series.kind() == Kind.HOLD ? compacted(before, now) : whole(before, now)).ifPresent(differences::add);
        }
        return differences;
    }

    private static Optional<Difference> whole(List<Output> before, List<Output> now) {
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            Optional<Output> one = i < before.size() ? Optional.of(before.get(i)) : Optional.empty();
            Optional<Output> other = i < now.size() ? Optional.of(now.get(i)) : Optional.empty();
            boolean same = one.isPresent() && other.isPresent() && equal(one.get(), other.get());
            boolean notYet = one.isEmpty() && other.filter(Output::settled).isEmpty();
            if (!same && !notYet) {
                return Optional.of(difference(one, other));
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> compacted(List<Output> before, List<Output> now) {
        int at = 0;
        for (Output one : before) {
            while (at < now.size() && !equal(one, now.get(at))) {
                at++;
            }
            if (at == now.size()) {
                return Optional.of(difference(Optional.of(one), sameTime(one, now)));
            }
        }
        return missing(before, now);
    }

    /** The last hold for sure, unless it was taken back: then nothing need be left of it. */
    private static Optional<Difference> missing(List<Output> before, List<Output> now) {
        Optional<Output> last = now.stream().filter(Output::settled).reduce((one, other) -> other);
        boolean stands = last.flatMap(Output::value).isPresent();
        if (!stands) {
            return Optional.empty();
        }
        List<Output> since = now.subList(now.indexOf(last.get()), now.size());
        boolean there = since.stream().anyMatch(each -> before.stream().anyMatch(one -> equal(one, each)));
        return there ? Optional.empty() : Optional.of(difference(Optional.empty(), last));
    }

    private static Optional<Output> sameTime(Output one, List<Output> now) {
        return now.stream()
                .filter(each -> issued(each) != null && Objects.equals(issued(each), issued(one)))
                .findFirst();
    }

    private static @Nullable Object issued(Output hold) {
        return hold.value().map(value -> ((GateEntry) value).getIssuedAt()).orElse(null);
    }

    private static boolean equal(Output one, Output other) {
        return one.value().equals(other.value());
    }

    private static Difference difference(Optional<Output> before, Optional<Output> now) {
        Series series = before.or(() -> now).orElseThrow().series();
        Optional<String> field = before.flatMap(Output::value)
                .flatMap(one -> now.flatMap(Output::value).flatMap(other -> field(one, other)));
        return new Difference(
                series.kind(), series.tree(), before.map(Comparison::words), now.map(Comparison::words), field);
    }

    private static Optional<String> field(SpecificRecord one, SpecificRecord other) {
        return one.getSchema().getFields().stream()
                .filter(field -> !Objects.equals(one.get(field.pos()), other.get(field.pos())))
                .map(Schema.Field::name)
                .findFirst();
    }

    private static String words(Output output) {
        String what = switch (output.value().orElse(null)) {
            case null -> "a hold taken back";
            case Finding finding -> finding.getDetector() + " " + finding.getRung() + " on " + finding.getEventId();
            case Intent intent ->
                intent.getRung() + " " + intent.getSubject().getRef() + " for " + intent.getDetectors();
            case GateEntry hold -> hold.getRung() + " until " + hold.getExpiresAt();
            default -> throw new IllegalArgumentException("not compared: " + output);
        };
        return what + " (" + output.cause() + ")";
    }
}
