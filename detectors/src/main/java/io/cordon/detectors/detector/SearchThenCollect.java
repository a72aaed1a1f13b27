package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Tally;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Secrets searched for, then much gathered or sent. */
final class SearchThenCollect implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "search-then-collect",
                            1,
                            "Search for secrets, then collect",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.SEQUENCE,
                            Severity.MEDIUM,
                            "The session looked for secrets by what they are called (in files, mail or documents), in "
                                    + "as many different ways as the bound, and then reads a secret, packs files together, "
                                    + "dumps a database or leaves for a destination that nobody speaks for. Harvesting before a "
                                    + "theft.",
                            "An alert, once in each window: searches are cheap and honest reasons for them are many.",
                            "Agents that work on authentication code, or that rotate secrets.",
                            List.of("ASI02", "NHI2", "AML.T0085.001", "AML.T0082", "AML.T0055"),
                            List.of(
                                    new Parameter(
                                            "searches",
                                            3,
                                            "different searches",
                                            "published rules use this count; up to 16 are told apart"),
                                    new Parameter(
                                            "seconds", 600, "s", "searches further apart belong to different tasks"))),
                    (settings, surroundings) -> new SearchThenCollect(settings))
            .reading(Part.ACTS, Part.CONTENT);

    private static final String ID = KIND.description().id();

    private final long searches;
    private final long millis;

    private SearchThenCollect(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.searches = parameters.get("searches", Tally.LIMIT);
        this.millis = parameters.get("seconds") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        int count = scene.session().trail().searches().since(scene.now() - millis);
        long key = 1 + scene.now() / Math.max(1, millis);
        if (count < searches
                || call.acts().has(Act.SEEK_SECRETS)
                || !gathers(scene, call)
                || scene.session().memory().holds(ID, key)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.SEQUENCE,
                        Rung.ALERT,
                        call.tool() + " gathers or sends after " + count + " different searches for secrets",
                        scene.here("collection", "", call.tool()))
                .keyed(key));
    }

    private static boolean gathers(Scene scene, ToolCallRequested call) {
        return call.acts().has(Act.COLLECT)
                || call.capability() == Capability.SECRET
                || Outbound.leaves(call) && scene.leadsToNew(call);
    }
}
