package io.cordon.load.embeddings;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.detector.Scene;
import io.cordon.detectors.detector.Steering;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Placement;
import io.cordon.recording.TraceEvent;
import io.cordon.recording.TraceSession;
import io.cordon.recording.play.PreparedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one session and scores its calls with an effect, each by what came before it. */
final class SessionReading {

    private static final int NEAREST = 6;

    private final Similarity similarity;
    private final Sentences sentences = new Sentences();
    private final List<CallScore> scores = new ArrayList<>();
    private String task = "";

    SessionReading(Similarity similarity) {
        this.similarity = similarity;
    }

    List<CallScore> read(TraceSession session, PreparedSession prepared, Core core) {
        Facts facts = Facts.blank(prepared.events().getFirst().envelope().session());
        for (int i = 0; i < prepared.events().size(); i++) {
            Event event = prepared.events().get(i);
            TraceEvent line = session.events().get(i);
            task = line.kind() == TraceEvent.Kind.SESSION_START ? line.text("task") : task;
            if (event.payload() instanceof ToolCallRequested) {
                score(facts, event, line);
            }
            if (event.payload() instanceof ToolCallCompleted result && result.untrustedOutput()) {
                sentences.read(line.wholeResult());
            }
            core.apply(facts, event);
        }
        return scores;
    }

    private void score(Facts facts, Event event, TraceEvent line) {
        Optional<Steering> steering = new Scene(facts.tree(), facts.session(), event, Placement.NEW).steering();
        if (steering.isEmpty()) {
            return;
        }
        String call = words(line);
        double likeContent = sentences.nearest(call, NEAREST).stream()
                .mapToDouble(sentence -> similarity.of(call, sentence))
                .max()
                .orElse(0);
        scores.add(new CallScore(
                line.session(), line.sequence(), steering.get().points(), similarity.of(call, task), likeContent));
    }

    private static String words(TraceEvent call) {
        StringBuilder words = new StringBuilder(call.tool().replace('_', ' '));
        call.arguments()
                .forEach((name, value) ->
                        words.append(", ").append(name).append(' ').append(value));
        return words.toString();
    }
}
