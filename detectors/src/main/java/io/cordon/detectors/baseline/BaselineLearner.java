package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns the baseline of one agent type from sessions that ended clean. Mutable, bounded, confined to one thread. The order of sessions does not
 * matter, except which runtimes and tools are told apart once there are more than a baseline holds.
 */
public final class BaselineLearner {

    /** Under this name count all runtimes beyond {@link Baseline#MAX_RUNTIMES}: together they get the share of one. */
    static final String OTHERS = "others";

    private final String agentType;
    private final Limits limits;
    private final Map<String, Tally> runtimes = new TreeMap<>();

    /**
     * How much one runtime may contribute.
     *
     * @param share of all that counts, above 0, at most 1
     * @param floor sessions that every runtime may contribute, whatever its share
     * @param alone whether what one runtime alone has shown counts as long as there are too few others to vouch for it
     */
    public record Limits(double share, long floor, boolean alone) {

        /** For sessions reported by runtimes: a fifth, or twenty sessions, and nothing that only one of them has shown. */
        public static final Limits REPORTED = new Limits(.2, 20, false);

        /** For sessions that an operator chose, of kinds of which none should outweigh the others: a fifth, or twenty sessions. */
        public static final Limits MIXED = new Limits(.2, 20, true);

        /** For sessions that an operator chose himself: no cap. */
        public static final Limits CHOSEN = new Limits(1, 1, true);

        /** Checks the numbers. */
        public Limits {
            if (!(share > 0 && share <= 1) || floor < 1) {
                throw new IllegalArgumentException(
                        "a share is above 0 and at most 1, a floor at least 1, got " + share + " and " + floor);
            }
        }
    }

    /** A learner that knows nothing yet. */
    public BaselineLearner(String agentType, Limits limits) {
        this(agentType, limits, Map.of());
    }

    /**
     * A learner that goes on where another one stood.
     *
     * @param known what was learnt before, by runtime; it is changed from here on
     */
    public BaselineLearner(String agentType, Limits limits, Map<String, Tally> known) {
        this.agentType = Form.bounded(requireNonNull(agentType, "agentType"));
        this.limits = requireNonNull(limits, "limits");
        runtimes.putAll(known);
    }

    /**
     * Takes in one session.
     *
     * @return the runtime under whose name it counts
     * @throws IllegalArgumentException if it is of another agent type
     */
    public String learn(SessionObservation session) {
        if (!Form.bounded(session.agentType()).equals(agentType)) {
            throw new IllegalArgumentException("a session of " + session.agentType() + " says nothing of " + agentType);
        }
        String runtime = Form.bounded(session.runtime());
        boolean known = runtimes.containsKey(runtime) || runtimes.size() < Baseline.MAX_RUNTIMES - 1;
        String counts = known ? runtime : OTHERS;
        Tally tally = runtimes.computeIfAbsent(counts, name -> new Tally());
        tally.add(session);
        if (!limits.alone()) {
            tally.age();
        }
        return counts;
    }

    /** What a runtime's sessions add up to. */
    public Optional<Tally> tally(String runtime) {
        return Optional.ofNullable(runtimes.get(runtime));
    }

    /** True if each runtime could be left out and enough sessions would remain to say what is usual. */
    public boolean vouched() {
        long all = runtimes.values().stream().mapToLong(Tally::sessions).sum();
        long most = runtimes.values().stream().mapToLong(Tally::sessions).max().orElse(0);
        return all - most >= PointsHistogram.VOUCHERS;
    }

    /** What was learnt so far, as this version. */
    public Baseline baseline(long version) {
        List<Tally> tallies = List.copyOf(runtimes.values());
        List<Long> observed = tallies.stream().map(Tally::sessions).toList();
        List<Weight> weights = Weight.capped(observed, limits.share(), limits.floor());
        Map<String, Long> names = new HashMap<>();
        runtimes.forEach((name, tally) -> names.put(name, tally.sessions()));
        Map<Long, Long> tools = tools(tallies, weights);
        return new Baseline(
                agentType,
                version,
                observed.stream().mapToLong(Long::longValue).sum(),
                Math.round(weights.stream().mapToDouble(Weight::counted).sum()),
                names,
                transitions(tallies, weights),
                mostUsed(tools),
                tools.size() <= Baseline.MAX_TOOLS && tallies.stream().allMatch(Tally::allTools),
                numbers(tallies, weights, Tally.Number.CALLS_IN_SESSION),
                numbers(tallies, weights, Tally.Number.CALLS_IN_MINUTE),
                numbers(tallies, weights, Tally.Number.DESTINATIONS),
                numbers(tallies, weights, Tally.Number.SECONDS),
                numbers(tallies, weights, Tally.Number.CREDENTIALS),
                numbers(tallies, weights, Tally.Number.OUTBOUND_KIB),
                points(tallies, weights));
    }

    private static Transitions transitions(List<Tally> tallies, List<Weight> weights) {
        long[] sum = new long[Transitions.SIZE * Transitions.SIZE];
        for (int i = 0; i < tallies.size(); i++) {
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += weights.get(i).of(tallies.get(i).transitions(cell));
            }
        }
        return Transitions.of(sum);
    }

    private Map<Long, Long> tools(List<Tally> tallies, List<Weight> weights) {
        Map<Long, Long> sum = new HashMap<>();
        for (int i = 0; i < tallies.size(); i++) {
            Weight weight = weights.get(i);
            tallies.get(i).tools().forEach((tool, calls) -> {
                if (limits.alone() || vouched(tallies, tool)) {
                    sum.merge(tool, weight.of(calls), Long::sum);
                }
            });
        }
        return sum;
    }

    /** A runtime must not make a tool of its own a usual one. */
    private static boolean vouched(List<Tally> tallies, long tool) {
        return tallies.stream()
                        .filter(tally -> tally.tools().containsKey(tool))
                        .limit(2)
                        .count()
                == 2;
    }

    /** A tie is decided by the hash, so that it is decided the same way everywhere. */
    private static Map<Long, Long> mostUsed(Map<Long, Long> tools) {
        Map<Long, Long> most = new HashMap<>();
        tools.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Baseline.MAX_TOOLS)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    private Magnitudes numbers(List<Tally> tallies, List<Weight> weights, Tally.Number number) {
        List<PointsHistogram> parts = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            parts.add(tallies.get(i).numbers(number, weights.get(i)));
        }
        return new Magnitudes(PointsHistogram.vouched(parts, !limits.alone()));
    }

    private List<PointsHistogram> points(List<Tally> tallies, List<Weight> weights) {
        return IntStream.range(0, SessionObservation.EFFECTS)
                .mapToObj(effect -> PointsHistogram.vouched(
                        IntStream.range(0, tallies.size())
                                .mapToObj(i -> tallies.get(i).points(effect, weights.get(i)))
                                .toList(),
                        !limits.alone()))
                .toList();
    }
}
