package io.cordon.load.survival;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run showed.
 *
 * @param ledger what became of everything
 * @param faults in the order in which they happened
 * @param harms each harm and its answer
 * @param takeovers seconds until the work of each killed instance was done by others
 * @param behind how late an event was sent at most
 * @param broken why it ended early; empty if it did not
 */
public record SurvivalResult(
        Ledger ledger,
        List<FaultRecord> faults,
        Collection<HarmTime> harms,
        List<Double> takeovers,
        Duration behind,
        Optional<String> broken) {

    /** Who is further behind than this could not send at the rate that was asked for. */
    private static final Duration IN_TIME = Duration.ofSeconds(1);

    private static final int PARTITIONS = 4;

    public SurvivalResult {
        faults = List.copyOf(faults);
        harms = List.copyOf(harms);
        takeovers = List.copyOf(takeovers);
    }

    /** Whether nothing was lost, nobody was contained twice or wrongly, no gate opened, and all healed. */
    public boolean clean() {
        return ledger.clean() && broken.isEmpty();
    }

    /** Faults that happened. */
    public long happened() {
        return faults.stream().filter(FaultRecord::possible).count();
    }

    /** Of each fault and partition, the longest time in seconds from harm to its denial. */
    public List<Double> withoutDetection() {
        return ofEach(fault -> fault.withoutDetection(harms).values());
    }

    /** Of each fault and partition, for how many seconds nothing was answered although harm waited for it. */
    public List<Double> silences() {
        return ofEach(fault -> fault.silences(harms));
    }

    private List<Double> ofEach(Function<FaultRecord, Collection<Double>> figures) {
        return faults.stream()
                .filter(FaultRecord::possible)
                .flatMap(fault -> figures.apply(fault).stream())
                .toList();
    }

    /** For people. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-18s %-26s %9s   without detection, s, by partition", "fault", "hit", "well, s"));
        faults.forEach(fault -> lines.add(line(fault)));
        lines.add("");
        ledger.lines().forEach((name, count) -> lines.add(String.format("%-38s %9d", name, count)));
        if (behind.compareTo(IN_TIME) > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "events were sent up to %.1f s late: brokers that could not take them count in every time above",
                    seconds(behind)));
        }
        broken.ifPresent(why -> lines.add("ended early: " + why));
        lines.add(ledger.clean() ? "the ledger is clean" : "THE LEDGER IS NOT CLEAN");
        return lines;
    }

    private String line(FaultRecord fault) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-18s %-26s %9.1f  ", fault.name(), fault.hit(), seconds(fault.took())));
        Map<Integer, Double> longest = fault.withoutDetection(harms);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            line.append(
                    longest.containsKey(partition)
                            ? String.format(Locale.ROOT, " %6.2f", longest.get(partition))
                            : "      -");
        }
        return line.toString();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
