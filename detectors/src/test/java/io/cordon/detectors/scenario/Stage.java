package io.cordon.detectors.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Plays a script on a core: one tree, its sessions, and what came of each step. */
public final class Stage {

    static final String ROOT = "main";

    private final Core core;
    private final EventMaker events = new EventMaker();
    private final boolean storeBetween;
    private final PrintPages pages = PrintPages.inMemory();
    private TreeFacts tree = TreeFacts.blank(pages);
    private final Map<String, SessionFacts> sessions = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    private Stage(Core core, boolean storeBetween) {
        this.core = core;
        this.storeBetween = storeBetween;
    }

    /** What came of each step. With {@code storeBetween} all facts are stored and read again between any two steps. */
    public static List<Outcome> play(Script script, boolean storeBetween) {
        Stage stage = new Stage(Core.of(config(script.given())), storeBetween);
        script.when().forEach(stage::step);
        return stage.outcomes;
    }

    private static CoreConfig config(JsonNode given) {
        CoreConfig config = CoreConfig.defaults();
        Set<CrossPrint> canaries = new HashSet<>();
        given.path("canaries").forEach(name -> canaries.add(TestPrinter.cross(name.asText())));
        Set<String> credentials = new HashSet<>();
        given.path("plantedCredentials").forEach(name -> credentials.add(name.asText()));
        Set<CrossPrint> known = new HashSet<>();
        given.path("publicValues").forEach(name -> known.add(TestPrinter.cross(name.asText())));
        config = config.withCanaries(canaries)
                .withPublicValues(known)
                .withPlantedCredentials(credentials)
                .withBaselines(UsualSessions.of(given.path("baseline")));
        for (Map.Entry<String, JsonNode> detector : given.path("settings").properties()) {
            Settings settings = Settings.DEFAULT;
            for (Map.Entry<String, JsonNode> number : detector.getValue().properties()) {
                settings = settings.with(number.getKey(), number.getValue().asLong());
            }
            config = config.with(detector.getKey(), settings);
        }
        return config;
    }

    private void step(JsonNode step) {
        int times = step.path("times").asInt(1);
        for (int i = 0; i < times; i++) {
            outcomes.add(once(step, i));
        }
    }

    private Outcome once(JsonNode step, int round) {
        String name = step.path("session").asText(ROOT);
        Facts facts = facts(name);
        Instant at = EventMaker.time(
                step.path("at").asDouble() + round * step.path("every").asDouble());
        if (step.has("tick")) {
            return core.tick(facts, at);
        }
        if (step.has("directive")) {
            return core.direct(facts, directive(step.get("directive"), name, at));
        }
        Event event = events.make(facts.session().ref(), step, at, round);
        int before = encoded(facts);
        core.judge(facts, event);
        if (encoded(facts) != before) {
            throw new AssertionError("judging changed the facts in " + step);
        }
        return core.apply(facts, event);
    }

    private static int encoded(Facts facts) {
        return java.util.Arrays.hashCode(facts.tree().encode()) * 31
                + java.util.Arrays.hashCode(facts.session().encode());
    }

    private Facts facts(String name) {
        SessionFacts session =
                sessions.computeIfAbsent(name, id -> SessionFacts.blank(new SessionRef("acme", ROOT, id)));
        if (storeBetween) {
            tree = TreeFacts.decode(tree.encode(), pages);
            session = SessionFacts.decode(session.encode());
            sessions.put(name, session);
        }
        return Facts.of(tree, session);
    }

    private static Directive directive(JsonNode text, String session, Instant at) {
        Directive.Kind kind = Directive.Kind.valueOf(text.path("kind").asText().toUpperCase(Locale.ROOT));
        return new Directive(kind, Subject.session(session), text.path("epoch").asLong(1), Rung.QUARANTINE, at);
    }
}
