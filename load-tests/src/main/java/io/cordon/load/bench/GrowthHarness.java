package io.cordon.load.bench;

import io.cordon.load.bench.BarChart.Bar;
import io.cordon.load.growth.CoreCosts;
import io.cordon.load.growth.CoreCosts.Cost;
import io.cordon.load.growth.LiveSessions;
import io.cordon.load.growth.StoredSession;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How cost and state grow.
 *
 * @param sessions live ones, the fewest first
 * @param events timed ones, for each number of sessions
 * @param shortOnes sessions that the long one is compared with, and those of each measurement of the core alone
 * @param longest events of the long one
 * @param rounds of each measurement of the core alone
 * @param streams settings of the task of live sessions, however many they are
 */
record GrowthHarness(List<Integer> sessions, int events, int shortOnes, int longest, int rounds, String streams)
        implements Harness {

    static final String NAME = "growth";

    private static final double NANOS = 1_000;
    private static final int MILLION = 1_000_000;
    private static final List<Integer> ADDRESSES = List.of(0, 4, 16, 64, 256);
    private static final List<Integer> DETECTORS = List.of(1, 5, 10, 20, 30);

    private static final String MEMORY = "blockCache";

    /** What docs/operations/size.md asks for, with a million live sessions in an instance. */
    static final String SIZED = MEMORY + ": 3GiB";

    /**
     * From ten thousand sessions to a million.
     *
     * @param streams further settings, or another memory; may be empty
     */
    static GrowthHarness standard(String streams) {
        return new GrowthHarness(List.of(10_000, 100_000, MILLION), 100_000, 200, 100_000, 20, sized(streams));
    }

    private static String sized(String streams) {
        if (streams.contains(MEMORY)) {
            return streams;
        }
        return streams.isEmpty() ? SIZED : SIZED + ", " + streams;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        live(sessions.getFirst()); // until the code is warm
        Steps steps = new Steps();
        List<LiveSessions> live = new ArrayList<>(List.of(live(sessions.getFirst())));
        for (int many : sessions.subList(1, sessions.size())) {
            steps.attempt(many + " sessions", () -> live(many)).ifPresent(live::add);
        }
        List<Metric> metrics = new ArrayList<>(live(live));
        steps.attempt("a long session", () -> StoredSession.measure(shortOnes, longest))
                .ifPresent(session -> metrics.addAll(stored(session)));
        steps.attempt("cost of an event", this::costs).ifPresent(metrics::addAll);
        return new Outcome(metrics, List.of(chart(live)), Paper.notes(live.getLast(), streams), steps.failures());
    }

    private LiveSessions live(int many) {
        return LiveSessions.measure(many, events, streams);
    }

    private List<Metric> costs() {
        CoreCosts core = new CoreCosts(shortOnes / 2, rounds);
        List<Cost> prints = ADDRESSES.stream().map(core::withPrints).toList();
        List<Cost> detectors = DETECTORS.stream().map(core::withDetectors).toList();
        List<Metric> metrics = new ArrayList<>();
        prints.forEach(cost -> metrics.add(micros("core_us_at_%.0f_prints", cost, prints.getFirst())));
        detectors.forEach(cost -> metrics.add(micros("core_us_at_%.0f_detectors", cost, detectors.getLast())));
        return metrics;
    }

    private static List<Metric> live(List<LiveSessions> live) {
        LiveSessions few = live.getFirst();
        List<Metric> metrics = new ArrayList<>();
        live.stream()
                .filter(many -> many.sessions() == MILLION)
                .forEach(million -> metrics.addAll(List.of(
                        ratio("million_sessions_ratio", million.perSecond(), few.perSecond()),
                        ratio("million_sessions_cold_ratio", million.coldPerSecond(), few.perSecond()))));
        add(metrics, "task_events_per_s_at_%d_sessions", Units.PER_SECOND, live, LiveSessions::perSecond);
        add(metrics, "task_cold_events_per_s_at_%d_sessions", Units.PER_SECOND, live, LiveSessions::coldPerSecond);
        addKnown(metrics, "blocks_read_per_event_at_%d_sessions", Units.COUNT, live, LiveSessions::blocks);
        addKnown(metrics, "disk_bytes_read_per_event_at_%d_sessions", Units.BYTES, live, LiveSessions::diskBytesRead);
        add(metrics, "session_row_bytes_at_%d_sessions", Units.BYTES, live, LiveSessions::rowBytes);
        add(metrics, "session_disk_bytes_at_%d_sessions", Units.BYTES, live, LiveSessions::diskBytes);
        add(metrics, "written_bytes_per_event_at_%d_sessions", Units.BYTES, live, LiveSessions::writtenBytes);
        return metrics;
    }

    private static Metric ratio(String name, double many, double few) {
        return new Metric(name, Units.RATIO, List.of(many / few), OptionalDouble.of(few));
    }

    private static void addKnown(
            List<Metric> to,
            String name,
            String unit,
            List<LiveSessions> live,
            Function<LiveSessions, OptionalDouble> what) {
        live.forEach(many -> what.apply(many)
                .ifPresent(value -> to.add(Metric.of(String.format(name, many.sessions()), unit, value))));
    }

    private static void add(
            List<Metric> to, String name, String unit, List<LiveSessions> live, ToDoubleFunction<LiveSessions> what) {
        for (LiveSessions many : live) {
            to.add(Metric.of(
                    String.format(name, many.sessions()),
                    unit,
                    what.applyAsDouble(many),
                    what.applyAsDouble(live.getFirst())));
        }
    }

    private static List<Metric> stored(StoredSession session) {
        return List.of(
                Metric.of("long_session_stored_ratio", Units.RATIO, session.longNanos() / session.shortNanos()),
                Metric.of(
                        "long_session_stored_us_per_event",
                        Units.MICROS,
                        session.longNanos() / NANOS,
                        session.shortNanos() / NANOS));
    }

    private static Metric micros(String name, Cost cost, Cost reference) {
        return Metric.of(String.format(name, cost.of()), Units.MICROS, cost.nanos() / NANOS, reference.nanos() / NANOS);
    }

    private static BarChart chart(List<LiveSessions> live) {
        return new BarChart(
                "performance-growth.svg",
                "Events a second of one task, by live sessions",
                "/s",
                IntStream.range(0, live.size())
                        .mapToObj(i -> new Bar(
                                String.format("%,d sessions", live.get(i).sessions()),
                                live.get(i).perSecond(),
                                i > 0))
                        .toList());
    }
}
