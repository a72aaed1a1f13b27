package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.Passages;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.UserShare;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where each value that decides what a call does came from: destination, resource, amount, command, payload. As evidence: the path of the argument,
 * whose it is, and the event that brought it, without content. Worked out for findings only.
 */
final class DecidingValues {

    private static final String ROLE = "origin";
    private static final int MOST = 8;
    private static final int LEAST_WORDS = 2;

    private final Scene scene;
    private final TreeFacts tree;
    private final Standpoint standpoint;
    private final List<Evidence> evidence = new ArrayList<>();

    private DecidingValues(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
        this.standpoint = new Standpoint(scene);
    }

    /** The values of a call, at most {@value #MOST}: those whose role is known come first. */
    static List<Evidence> of(Scene scene, ToolCallRequested call) {
        DecidingValues values = new DecidingValues(scene);
        call.destinations().forEach(values::destination);
        for (boolean known : new boolean[] {true, false}) {
            for (Argument argument : call.arguments()) {
                if (argument.role() != Argument.Role.DESTINATION && known == (argument.role() != Argument.Role.OTHER)) {
                    values.argument(call, argument);
                }
            }
        }
        return List.copyOf(values.evidence);
    }

    private void destination(Destination destination) {
        ValueOrigin read = standpoint.origin(destination);
        Origin origin = standpoint.speaker(destination).orElseGet(() -> read.known() ? Origin.of(read) : unseen());
        add("destination", destination.argument(), origin, read);
    }

    private void argument(ToolCallRequested call, Argument argument) {
        String role = argument.role() == Argument.Role.OTHER
                ? "argument"
                : argument.role().name().toLowerCase(Locale.ROOT);
        if (argument.role() == Argument.Role.RESOURCE && inScope(call)) {
            add(role, argument.path(), Origin.SCOPE, ValueOrigin.UNKNOWN);
            return;
        }
        ValueOrigin least = leastTrusted(argument.values());
        if (least.known()) {
            add(role, argument.path(), Origin.of(least), least);
        } else {
            inWords(role, argument);
        }
    }

    private boolean inScope(ToolCallRequested call) {
        return scene.session().scopes().every(scope -> scope.namesResource(call.resource()));
    }

    /** Of the values that were received: one that third parties may have written outweighs all others. */
    private ValueOrigin leastTrusted(ValuePrints values) {
        ValueOrigin least = ValueOrigin.UNKNOWN;
        for (int i = 0; i < values.size(); i++) {
            ValueOrigin read = tree.origin(values.print(i));
            if (read.known() && (!least.known() || Origin.of(read).compareTo(Origin.of(least)) > 0)) {
                least = read;
            }
        }
        return least;
    }

    /** No value of it was received: its words may have been. */
    private void inWords(String role, Argument argument) {
        if (UserShare.isIn(tree, argument)) {
            add(role, argument.path(), Origin.USER, ValueOrigin.UNKNOWN);
            return;
        }
        Passage passage = passageWith(argument.tokens());
        if (passage != null) {
            add(role, argument.path(), passage.session(), passage.sequence(), note(role, passage));
            return;
        }
        boolean printed = argument.values().size() + argument.tokens().size() > 0;
        add(role, argument.path(), printed ? unseen() : Origin.UNKNOWN, ValueOrigin.UNKNOWN);
    }

    /** The latest sentence of third parties that says most of these words. */
    private @Nullable Passage passageWith(TokenPrints words) {
        long bits = words.bits();
        Passages passages = tree.passages();
        for (int i = passages.size() - 1; i >= 0; i--) {
            int said = (passages.bits(i) & bits) == 0 ? 0 : passages.says(i, words);
            if (said >= LEAST_WORDS && 2 * said >= words.size()) {
                return passages.get(i);
            }
        }
        return null;
    }

    /** Of what nothing that was read held, as far as all that was read is known. */
    private Origin unseen() {
        return tree.provenanceIncomplete() ? Origin.UNKNOWN : Origin.COMPUTED;
    }

    private void add(String role, String path, Origin origin, ValueOrigin read) {
        if (read.known()) {
            add(role, path, read.session(), read.sequence(), note(role, origin, read));
        } else if (evidence.size() < MOST) {
            evidence.add(scene.here(ROLE, path, role + ": " + origin.words()));
        }
    }

    private void add(String role, String path, int session, long sequence, String note) {
        if (evidence.size() < MOST) {
            evidence.add(scene.earlier(ROLE, session, sequence, path, note));
        }
    }

    private String note(String role, Passage passage) {
        return role + ": in words of " + Origin.UNTRUSTED_TOOL.words()
                + scene.trust(passage.session(), passage.sequence(), passage.endorsed());
    }

    /** What of its source lends or takes trust is said for what third parties wrote; for others it does not matter. */
    private String note(String role, Origin origin, ValueOrigin read) {
        StringBuilder note = new StringBuilder(role).append(": ").append(origin.words());
        if (origin == Origin.UNTRUSTED_TOOL) {
            note.append(read.freeTextOnly() ? ", in free text" : ", a field of its own")
                    .append(scene.trust(read.session(), read.sequence(), read.endorsed()));
            if (read.hops() > 1) {
                note.append(", ").append(read.hops()).append(" results away from what the user named");
            }
        } else if (read.from(Source.UNTRUSTED_TOOL) || read.from(Source.EXTERNAL)) {
            // Of a value that was seen again, the event that tells most is kept.
            note.append(", which ").append(Origin.UNTRUSTED_TOOL.words()).append(" repeats");
        }
        return note.append(read.sensitive() ? ", worth protecting" : "").toString();
    }
}
