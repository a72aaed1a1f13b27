package io.cordon.topology.detect;

import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.policy.Modes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Events, time, answers, modes and baselines in random order: the same seed gives the same run. */
final class RandomRun {
    private static final int TREES = 12;
    private static final int STEPS = 300;
    private static final int VERSIONS = 3;

    private final Random random;
    private final TestKeys keys;
    private final Bench bench;
    private final AtomicReference<Modes> modes;
    private final List<Script> sessions = new ArrayList<>();
    private final Map<String, Boolean> started = new HashMap<>();

    RandomRun(long seed, TestKeys keys, Bench bench, AtomicReference<Modes> modes) {
        this.random = new Random(seed);
        this.keys = keys;
        this.bench = bench;
        this.modes = modes;
        for (int i = 0; i < TREES; i++) {
            Script root = Script.root(keys, "root-" + i, Bench.START);
            sessions.add(root);
            if (random.nextBoolean()) {
                sessions.add(Script.child(keys, root, "child-" + i));
            }
        }
    }

    void play() {
        bench.choose(TestBaselines.support(1));
        for (int step = 0; step < STEPS; step++) {
            int dice = random.nextInt(100);
            if (dice < 72) {
                send(oneOf(sessions));
            } else if (dice < 84) {
                bench.pass(Duration.ofSeconds(1 + random.nextInt(20)));
            } else if (dice < 87) {
                bench.leap(Duration.ofMinutes(1 + random.nextInt(90)));
            } else if (dice < 92) {
                answer(oneOf(sessions));
            } else if (dice < 96) {
                modes.set(anyModes());
            } else {
                baseline();
            }
        }
        bench.pass(Duration.ofSeconds(5));
    }

    private void send(Script session) {
        session.at(bench.wall().minusMillis(random.nextInt(2_000)));
        boolean first = started.putIfAbsent(session.session, true) == null;
        Event event = first ? session.started() : any(session);
        bench.sendAt(session, event, bench.wall());
        if (random.nextInt(20) == 0) {
            bench.sendAt(session, event, bench.wall()); // a repeat
        }
        if (random.nextInt(25) == 0) {
            bench.send(session.key(), new byte[] {1, 2, 3}, null, bench.wall());
        }
    }

    private Event any(Script session) {
        return switch (random.nextInt(10)) {
            case 0 -> session.usesCanary();
            case 1 -> session.userSays();
            case 2 -> session.completed();
            case 3 -> session.issued("token-" + random.nextInt(30));
            case 4 -> session.uses("token-" + random.nextInt(30));
            case 5 -> session.heartbeat();
            case 6 -> session.skip(random.nextInt(3)).reads();
            case 7 -> random.nextInt(6) == 0 ? session.ended() : session.reads();
            case 8 -> session.spawns("child-" + random.nextInt(TREES), "read_mail");
            default -> session.reads();
        };
    }

    private void answer(Script session) {
        DirectiveKind kind = oneOf(List.of(
                DirectiveKind.CONFIRMED, DirectiveKind.DECLINED, DirectiveKind.RELEASED, DirectiveKind.EXTENDED));
        bench.direct(session, kind, random.nextInt(2), bench.wall());
    }

    private Modes anyModes() {
        return switch (random.nextInt(4)) {
            case 0 -> Modes.none().detection(Optional.of(Mode.SHADOW));
            case 1 -> Modes.none().detector("canary-used", Optional.of(Mode.SHADOW));
            default -> Modes.none();
        };
    }

    private void baseline() {
        long version = 1 + random.nextInt(VERSIONS);
        if (random.nextInt(3) == 0) {
            bench.withdraw(TestBaselines.support(version));
        } else {
            bench.choose(TestBaselines.support(version));
        }
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
