package io.cordon.load.line;

import io.cordon.load.line.Stages.Passage;
import io.cordon.load.traffic.Harm;
import io.cordon.load.traffic.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Counts, for each harmful call, the time from when it was due to when it was noticed. Thread-safe. */
final class HarmClock {

    private static final long MILLI = 1_000_000;

    private final Map<String, Integer> places = new HashMap<>();
    private final Schedule schedule;
    private final int warmUp;
    private final Map<String, Long> noticed = new ConcurrentHashMap<>();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final Latencies latencies = new Latencies();
    private final Set<String> early = ConcurrentHashMap.newKeySet();

    /**
     * A clock for the harm among these events.
     *
     * @param warmUp events at the beginning of which the harm must be noticed, but is not timed
     */
    HarmClock(List<RecordedEvent> events, Schedule schedule, int warmUp) {
        this.schedule = schedule;
        this.warmUp = warmUp;
        for (int i = 0; i < events.size(); i++) {
            int place = i;
            events.get(i).harm().map(Harm::session).ifPresent(session -> places.put(session, place));
        }
    }

    /** The broker has this harmful call now. */
    void taken(Harm harm) {
        taken.put(harm.session(), System.nanoTime());
    }

    /** Somebody knows now that this session does harm. Other sessions do not count, nor does who knew before. */
    void noticed(String session) {
        long now = System.nanoTime();
        Integer place = places.get(session);
        if (place == null || noticed.putIfAbsent(session, now) != null) {
            return;
        }
        long took = now - schedule.due(place);
        if (took < 0) {
            early.add(session);
        } else if (place >= warmUp) {
            latencies.add(took);
        }
    }

    /** Whether all harm was noticed. */
    boolean complete() {
        return noticed.size() == places.size();
    }

    /** Harmful calls that nobody has noticed yet. */
    int missing() {
        return places.size() - noticed.size();
    }

    /** Waits no longer: what nobody has noticed counts with the time until now, which is less than it would have taken. */
    int giveUp() {
        List<String> unnoticed = places.keySet().stream()
                .filter(session -> !noticed.containsKey(session))
                .toList();
        unnoticed.forEach(this::noticed);
        return unnoticed.size();
    }

    /** Sessions that were noticed before they did harm: they say nothing about time. */
    int early() {
        return early.size();
    }

    /**
     * How those that were timed went by, as far as it is known; by this clock.
     *
     * @param told when the broker had the session's early hold, in milliseconds since 1970
     */
    List<Passage> passages(Function<String, OptionalLong> told) {
        long began = System.currentTimeMillis() * MILLI - System.nanoTime();
        List<Passage> passages = new ArrayList<>();
        places.forEach((session, place) -> {
            Long heard = noticed.get(session);
            Long arrived = taken.get(session);
            OptionalLong hold = told.apply(session);
            long due = schedule.due(place);
            if (place >= warmUp && heard != null && heard >= due && arrived != null && hold.isPresent()) {
                passages.add(new Passage(due, arrived, hold.getAsLong() * MILLI - began, heard));
            }
        });
        return passages;
    }

    Latencies latencies() {
        return latencies;
    }
}
