package io.cordon.load.peers;

import io.cordon.detectors.event.Capability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongFunction;

/** Ten sessions at the same time: each job's case, and what only looks like it. */
final class Scenes {

    private static final long MINUTE = 60;

    private final List<Happening> happenings = new ArrayList<>();

    private Scenes() {}

    /** These among others. */
    static Play in(Play crowd) {
        Scenes scenes = new Scenes();
        scenes.happenings.addAll(crowd.happenings());
        scenes.secrets();
        scenes.denials();
        scenes.places();
        return new Play(scenes.happenings.stream()
                .sorted(Comparator.comparingLong(happening -> happening.step().time()))
                .toList());
    }

    /** Whether a match is about one of these, and not about one of the crowd. */
    static boolean isTold(String match) {
        return !match.startsWith("session-");
    }

    private void secrets() {
        Teller sends = started("reads-and-sends");
        secret(sends, 10);
        egress(sends, 20);
        egress(sends, 30);

        Teller late = started("sends-too-late");
        secret(late, 10);
        egress(late, 10 + 31 * MINUTE);

        Teller twice = started("reads-twice");
        secret(twice, 10);
        secret(twice, 20 * MINUTE);
        egress(twice, 40 * MINUTE);

        Teller before = started("sends-before");
        egress(before, 10);
        secret(before, 20);
    }

    private void denials() {
        Teller denied = started("denied");
        for (int i = 0; i < 6; i++) {
            denied(denied, 100 + 90 * i);
        }
        Teller patient = started("denied-slowly");
        for (int i = 0; i < 6; i++) {
            denied(patient, 100 + 170 * i);
        }
        Teller few = started("denied-four-times");
        for (int i = 0; i < 4; i++) {
            denied(few, 100 + 10 * i);
        }
    }

    private void places() {
        Teller roams = started("roams");
        Teller stays = started("goes-to-six");
        Teller returns = started("returns");
        for (int i = 0; i < 12; i++) {
            goes(roams, 100 + 10 * i, i);
            goes(stays, 100 + 10 * i, i % (Job.PLACES - 1));
            goes(returns, 100 + 10 * i, 1);
        }
    }

    private Teller started(String session) {
        Teller teller = new Teller(session);
        at(1, teller::start);
        return teller;
    }

    private void secret(Teller teller, long second) {
        at(second, time -> teller.calls(time, Capability.READ, OptionalInt.empty()));
        at(second + 1, teller::yieldsSecret);
    }

    private void egress(Teller teller, long second) {
        at(second, time -> teller.calls(time, Capability.EGRESS, OptionalInt.of(1)));
        at(second + 1, teller::succeeds);
    }

    private void denied(Teller teller, long second) {
        at(second, time -> teller.calls(time, Capability.READ, OptionalInt.empty()));
        at(second + 1, teller::isDenied);
    }

    private void goes(Teller teller, long second, int place) {
        at(second, time -> teller.calls(time, Capability.READ, OptionalInt.of(place)));
        at(second + 1, teller::succeeds);
    }

    private void at(long second, LongFunction<Happening> what) {
        happenings.add(what.apply(second * 1_000));
    }
}
