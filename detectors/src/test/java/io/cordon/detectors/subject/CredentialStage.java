package io.cordon.detectors.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.scenario.Script;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Plays a script about one credential, or about all of a session. A step has {@code at} in seconds and one key that says what happened:
 * {@code issued}, {@code reported}, {@code ended}, {@code contained}, {@code released} with a session; {@code accepted} with the place that a target
 * saw, {@code told} where its record was late, {@code source} for another target; {@code bait} with a target; {@code leased} with a credential, its
 * {@code scopes} and how long it lives; {@code task}, {@code tick}.
 */
final class CredentialStage {
    private final CredentialWatch watch = CredentialWatch.of(id -> Settings.DEFAULT);
    private final Accumulation accumulation = new Accumulation(Settings.DEFAULT);
    private final Holdings holdings = new Holdings();
    private final OptionalLong usual;
    private final List<String> found = new ArrayList<>();
    private CredentialFacts facts = new CredentialFacts();
    private int steps;

    private CredentialStage(JsonNode given) {
        usual = given.has("usualCredentials")
                ? OptionalLong.of(given.get("usualCredentials").asLong())
                : OptionalLong.empty();
    }

    /** What was found, one a line: step, detection, grade, rung. */
    static List<String> play(Script script) {
        CredentialStage stage = new CredentialStage(script.given());
        script.when().forEach(stage::step);
        return stage.found;
    }

    /** What is stored in between is read again, as in the topology. */
    private void step(JsonNode step) {
        for (int i = 0; i < step.path("times").asInt(1); i++) {
            steps++;
            long at = 1000 * (step.path("at").asLong() + i * step.path("every").asLong());
            facts = CredentialFacts.decode(facts.encode());
            if (step.has("tick")) {
                say(watch.tick(facts, at));
            } else if (step.has("task")) {
                accumulation.task(holdings, at);
            } else if (step.has("leased")) {
                leased(step, i, at);
            } else {
                say(watch.take(facts, sign(step, at)));
            }
        }
    }

    private void leased(JsonNode step, int round, long at) {
        Set<String> scopes = new LinkedHashSet<>();
        step.path("scopes").forEach(scope -> scopes.add(numbered(scope, round)));
        accumulation
                .session(
                        holdings,
                        usual,
                        numbered(step.get("leased"), round),
                        scopes,
                        at + 1000 * step.path("lives").asLong(3600),
                        at)
                .ifPresent(why -> found.add(steps + " " + Accumulation.id() + " statistical step_up"));
    }

    private static String numbered(JsonNode text, int round) {
        return text.asText().replace("{n}", Integer.toString(round));
    }

    private static Sign sign(JsonNode step, long at) {
        Moment when = new Moment(at, at);
        if (step.has("issued")) {
            return new Sign.Issued(by(step, "issued"), when);
        }
        if (step.has("reported")) {
            return new Sign.Reported(
                    by(step, "reported"), step.path("instance").asText("pod-1"), OriginLevel.VERIFIED, when);
        }
        if (step.has("ended")) {
            return new Sign.Ended(by(step, "ended"), when);
        }
        if (step.has("contained")) {
            return new Sign.Contained(by(step, "contained"), when);
        }
        if (step.has("released")) {
            return new Sign.Released(by(step, "released"), when);
        }
        if (step.has("bait")) {
            return new Sign.Baited(accepted(step, step.get("bait").asText(), "here", at));
        }
        if (step.has("accepted")) {
            return accepted(
                    step,
                    step.path("source").asText("orders"),
                    step.get("accepted").asText(),
                    at);
        }
        throw new IllegalArgumentException("nothing is said by " + step);
    }

    private static Sign.Accepted accepted(JsonNode step, String source, String place, long at) {
        long told = step.has("told") ? 1000 * step.get("told").asLong() : at;
        return new Sign.Accepted(source, place, "use-" + at, at, told, told);
    }

    private static Sign.By by(JsonNode step, String key) {
        String session = step.get(key).asText();
        return new Sign.By(session, step.path("root").asText(session));
    }

    private void say(List<Sighting> sightings) {
        sightings.forEach(sighting ->
                found.add((steps + " " + sighting.detection().id() + " " + sighting.grade() + " " + sighting.rung())
                        .toLowerCase(Locale.ROOT)));
    }
}
