package io.cordon.load.peers;

import io.cordon.detectors.event.Capability;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Many sessions at work at the same time. Of a hundred, five read a secret and send data, five are denied often, five go to many places. */
final class Crowd {

    private static final long MILLIS_BETWEEN = 10;

    private static final int OWN_PLACES = 3;
    private static final int LEAST_CALLS = 4;

    private final Random random = new Random(1);
    private final int most;
    private final List<Deque<LongFunction<Happening>>> live = new ArrayList<>();
    private int sessions;

    private Crowd(int most) {
        this.most = most;
    }

    /**
     * So many events, always the same, and those that bring the sessions to their end: engines differ in which of their events they need.
     *
     * @param live sessions at a time; of a thousand each does something every ten seconds
     */
    static Play of(int live, int events) {
        Crowd crowd = new Crowd(live);
        List<Happening> happenings = new ArrayList<>(events);
        long time = 0;
        for (; happenings.size() < events; time += MILLIS_BETWEEN) {
            happenings.add(crowd.next(time));
        }
        for (Deque<LongFunction<Happening>> plan : crowd.live) {
            for (; !plan.isEmpty(); time += MILLIS_BETWEEN) {
                happenings.add(plan.remove().apply(time));
            }
        }
        return new Play(happenings);
    }

    private Happening next(long time) {
        int turn = random.nextInt(most);
        if (turn >= live.size()) {
            turn = live.size();
            live.add(session());
        } else if (live.get(turn).isEmpty()) {
            live.set(turn, session());
        }
        return live.get(turn).remove().apply(time);
    }

    private Deque<LongFunction<Happening>> session() {
        Teller teller = new Teller("session-" + sessions++);
        Deque<LongFunction<Happening>> plan = new ArrayDeque<>();
        plan.add(teller::start);
        int places = random.nextInt(Places.COUNT - OWN_PLACES);
        ordinary(plan, teller, places);
        switch (random.nextInt(20)) {
            case 0 -> leak(plan, teller);
            case 1 -> probe(plan, teller, Job.DENIED + random.nextInt(4));
            case 2 -> roam(plan, teller, Job.PLACES + random.nextInt(5));
            default -> {}
        }
        ordinary(plan, teller, places);
        plan.add(teller::end);
        return plan;
    }

    /** Calls that go nowhere or to one of a few places of the session's own. */
    private void ordinary(Deque<LongFunction<Happening>> plan, Teller teller, int firstPlace) {
        int calls = LEAST_CALLS + random.nextInt(LEAST_CALLS);
        for (int i = 0; i < calls; i++) {
            int place = firstPlace + random.nextInt(OWN_PLACES);
            switch (random.nextInt(6)) {
                case 0 -> call(plan, teller, Capability.EGRESS, OptionalInt.of(place), teller::succeeds);
                case 1 -> call(plan, teller, Capability.READ, OptionalInt.of(place), teller::succeeds);
                default -> call(plan, teller, Capability.READ, OptionalInt.empty(), teller::succeeds);
            }
        }
    }

    private void leak(Deque<LongFunction<Happening>> plan, Teller teller) {
        call(plan, teller, Capability.READ, OptionalInt.empty(), teller::yieldsSecret);
        call(plan, teller, Capability.READ, OptionalInt.empty(), teller::succeeds);
        call(plan, teller, Capability.EGRESS, OptionalInt.of(random.nextInt(Places.COUNT)), teller::succeeds);
    }

    private static void probe(Deque<LongFunction<Happening>> plan, Teller teller, int denials) {
        for (int i = 0; i < denials; i++) {
            call(plan, teller, Capability.READ, OptionalInt.empty(), teller::isDenied);
        }
    }

    private void roam(Deque<LongFunction<Happening>> plan, Teller teller, int places) {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, Places.COUNT).boxed().toList());
        Collections.shuffle(all, random);
        for (int place : all.subList(0, places)) {
            call(plan, teller, Capability.READ, OptionalInt.of(place), teller::succeeds);
        }
    }

    private static void call(
            Deque<LongFunction<Happening>> plan,
            Teller teller,
            Capability capability,
            OptionalInt place,
            LongFunction<Happening> end) {
        plan.add(time -> teller.calls(time, capability, place));
        plan.add(end);
    }
}
