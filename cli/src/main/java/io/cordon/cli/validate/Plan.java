package io.cordon.cli.validate;

import static java.util.Objects.requireNonNull;

import io.cordon.cli.evaluate.Judged;
import io.cordon.cli.learn.Learning;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.recording.Label;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which core judges which session: each with baselines of benign sessions of other tasks only. */
final class Plan {

    private static final int FOLDS = 5;
    private static final int HALVES = 2;

    private final Map<String, Label> labels;
    private final Map<String, String> types;
    private final Folds folds;
    private final Folds halves;
    private final Map<String, Baselines> baselines = new HashMap<>();
    private final Map<String, Core> cores = new HashMap<>();

    /** Learns all baselines that are needed from what sessions looked like. */
    Plan(CoreConfig config, Map<String, Label> labels, List<Judged> seen) {
        this.labels = labels;
        this.types = seen.stream()
                .collect(Collectors.toMap(
                        Judged::session, session -> session.observation().agentType()));
        Set<String> tasks = labels.values().stream().map(Label::cluster).collect(Collectors.toSet());
        this.folds = new Folds(tasks, FOLDS);
        this.halves = new Folds(tasks, HALVES);
        List<Judged> benign = seen.stream()
                .filter(session -> labels.containsKey(session.session())
                        && labels.get(session.session()).isBenign())
                .toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            learn(config, benign, "fold " + fold, session -> folds.of(task(session)) != left);
        }
        for (String type : new TreeSet<>(types.values())) {
            learn(config, benign, "cold " + type, session -> !typeOf(session).equals(type));
            for (int half = 0; half < HALVES; half++) {
                int left = half;
                learn(
                        config,
                        benign,
                        "half " + half + " " + type,
                        session -> !typeOf(session).equals(type) || halves.of(task(session)) != left);
            }
        }
    }

    private void learn(CoreConfig config, List<Judged> benign, String name, Predicate<String> training) {
        Baselines learnt = Learning.from(
                benign.stream()
                        .filter(session -> training.test(session.session()))
                        .map(Judged::observation),
                1);
        baselines.put(name, learnt);
        cores.put(name, Core.of(config.withBaselines(learnt)));
    }

    /** The cores that judge a session, one for each protocol. */
    Map<Protocol, Core> cores(String session) {
        return own(session, cores);
    }

    /** The baselines that they go by. */
    Map<Protocol, Baselines> baselines(String session) {
        return own(session, baselines);
    }

    private <T> Map<Protocol, T> own(String session, Map<String, T> byName) {
        String task = task(session);
        Map<Protocol, String> names = Map.of(
                Protocol.FIVE_FOLD, "fold " + folds.of(task),
                Protocol.HALF_SEEN, "half " + halves.of(task) + " " + typeOf(session),
                Protocol.COLD, "cold " + typeOf(session));
        Map<Protocol, T> own = new EnumMap<>(Protocol.class);
        names.forEach((protocol, name) ->
                own.put(protocol, requireNonNull(byName.get(name), () -> "nothing was learnt for " + name)));
        return own;
    }

    private String task(String session) {
        Label label = labels.get(session);
        return label == null ? "" : label.cluster();
    }

    private String typeOf(String session) {
        return types.getOrDefault(session, "");
    }
}
