package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.PointsHistogram;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.facts.NameHash;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The baseline that a scenario is given: {@code baseline: {sessions: 60, calls: [read search, write save], inMinute: 6, destinations: 1, outboundKib: 8}}. All its
 * sessions are alike, each call a class and a tool. With {@code poison: 5000} as many more came from one other runtime, which made them up so that
 * every effect is usually as suspicious as can be.
 */
final class UsualSessions {

    private UsualSessions() {}

    static Baselines of(JsonNode baseline) {
        if (baseline.isMissingNode()) {
            return Baselines.NONE;
        }
        BaselineLearner learner = new BaselineLearner("helpdesk", Limits.CHOSEN);
        int poison = baseline.path("poison").asInt(0);
        SessionObservation session = session(baseline, "pod-1", poison == 0 ? Map.of() : everyEffect(0));
        for (int i = 0; i < baseline.path("sessions").asInt(60); i++) {
            learner.learn(session);
        }
        SessionObservation madeUp = session(baseline, "pod-2", everyEffect(PointsHistogram.MOST));
        for (int i = 0; i < poison; i++) {
            learner.learn(madeUp);
        }
        return Baselines.of(List.of(learner.baseline(baseline.path("version").asLong(1))));
    }

    private static Map<Integer, Integer> everyEffect(int points) {
        return IntStream.range(0, SessionObservation.EFFECTS)
                .boxed()
                .collect(Collectors.toMap(effect -> effect, effect -> points));
    }

    private static SessionObservation session(JsonNode baseline, String runtime, Map<Integer, Integer> points) {
        long[] matrix = new long[Transitions.SIZE * Transitions.SIZE];
        Map<Long, Integer> tools = new HashMap<>();
        int last = Transitions.START;
        for (JsonNode call : baseline.path("calls")) {
            String[] words = call.asText().split(" ");
            int next = Capability.valueOf(words[0].toUpperCase(Locale.ROOT)).ordinal();
            matrix[last * Transitions.SIZE + next]++;
            tools.merge(NameHash.of(words[1]), 1, Integer::sum);
            last = next;
        }
        int calls = baseline.path("calls").size();
        SessionObservation session = new SessionObservation(
                "helpdesk",
                runtime,
                Transitions.of(matrix),
                tools,
                calls,
                baseline.path("inMinute").asInt(calls),
                baseline.path("destinations").asInt(1),
                Duration.ofMinutes(5),
                points,
                OptionalInt.empty());
        return baseline.has("outboundKib")
                ? session.sending(baseline.get("outboundKib").asLong())
                : session;
    }
}
