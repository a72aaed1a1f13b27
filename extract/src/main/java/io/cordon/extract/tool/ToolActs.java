package io.cordon.extract.tool;

import io.cordon.extract.Act;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which acts a call does, by the tool's name and by what this call asks of it. Independent of the catalogue, which says what
 * a tool can do and not what is done with it.
 */
public final class ToolActs {

    private ToolActs() {}

    /** The acts of this call; none for most. */
    public static Set<Act> of(String tool, NamedArguments arguments) {
        ToolName name = ToolName.of(tool);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        String command = ToolInference.command(name, arguments);
        if (command == null) {
            acts.addAll(name.acts());
            asked(acts, name, arguments);
        } else {
            acts.addAll(ShellActs.of(command));
        }
        return acts.isEmpty() ? Set.of() : Collections.unmodifiableSet(acts);
    }

    private static void asked(Set<Act> acts, ToolName name, NamedArguments arguments) {
        for (int i = 0; i < arguments.read(); i++) {
            if (arguments.value(i) instanceof CharSequence text) {
                asked(acts, name.reads(), text.toString());
            }
        }
        String sql = ToolInference.statement(arguments);
        if (sql != null) {
            SqlActs.addTo(acts, sql);
        }
    }

    private static void asked(Set<Act> acts, boolean reads, String text) {
        boolean place = WorkloadIdentity.isPlace(text);
        if (place) {
            acts.add(Act.READ_IDENTITY);
        }
        if (reads && !place && SecretWords.named(text)) {
            acts.add(Act.SEEK_SECRETS);
        }
    }
}
