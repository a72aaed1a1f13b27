package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import io.cordon.extract.tree.Elements;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Infers what a tool can do from its name, its arguments' names, and what this call asks of it. A guess for want of a
 * catalogue: where it cannot tell, the capability is unknown and the output counts as untrusted.
 */
public final class ToolInference {

    private static final int MOST_ARGUMENTS = 256;

    private static final Set<String> SENDING_METHODS = Vocabulary.of("post put patch delete");
    private static final Set<String> PEOPLE = Vocabulary.of(
            "participants attendees invitees guests recipients recipient receiver receivers addressee to cc bcc");

    private static final String[] COMMANDS = {"command", "cmd", "bash", "shell"};
    private static final String[] SCRIPTS = {"script", "code", "input", "text"};
    private static final String[] CODE = {"code", "script", "source", "program", "snippet"};
    private static final String[] STATEMENTS = {"sql", "query", "statement"};
    private static final String[] METHODS = {"method", "http_method", "verb"};

    private ToolInference() {}

    /** The best guess for this call. */
    public static ToolDescriptor infer(String tool, Map<String, ?> arguments) {
        ToolName name = ToolName.of(tool);
        Capability capability = capability(name, arguments);
        Set<String> resources = named(arguments, ArgumentName::isResource);
        boolean sensitive = name.sensitive() || capability == Capability.SECRET;
        return new ToolDescriptor(capability, destinations(capability, arguments), resources, sensitive, true);
    }

    /**
     * What is known of a tool, and what this call of it does besides: what executes whatever it is told may send or destroy by it.
     */
    public static ToolDescriptor refine(ToolDescriptor known, String tool, Map<String, ?> arguments) {
        if (known.capability() != Capability.EXECUTE) {
            return known;
        }
        Capability asked = Gravity.graver(Capability.EXECUTE, capability(ToolName.of(tool), arguments));
        return asked == Capability.EXECUTE ? known : with(asked, known, known.destinationArguments());
    }

    /** The same tool in another class, with the destinations that this class has; itself if it is of that class. */
    public static ToolDescriptor as(Capability capability, ToolDescriptor tool, Map<String, ?> arguments) {
        return capability == tool.capability() ? tool : with(capability, tool, destinations(capability, arguments));
    }

    private static ToolDescriptor with(Capability capability, ToolDescriptor tool, Set<String> destinations) {
        return new ToolDescriptor(
                capability, destinations, tool.resourceArguments(), tool.sensitiveOutput(), tool.untrustedOutput());
    }

    /**
     * The arguments that say where a call of this capability goes, by their names: any address for what sends, grants or
     * pays; places on the network for everything. Where nobody knows what the tool does, and where somebody or some place gets a right or a role,
     * what is an address counts whatever it is called.
     */
    public static Set<String> destinations(Capability capability, Map<String, ?> arguments) {
        Set<String> named = named(arguments, capability.sink() ? ArgumentName::isDestination : ArgumentName::isNetwork);
        return switch (capability) {
            case ADMIN -> and(named, arguments, Addresses::isOneOrHost);
            case UNKNOWN -> and(named, arguments, Addresses::isOne);
            case READ, WRITE, EGRESS, EXECUTE, SECRET, PAYMENT, DESTRUCTIVE, DELEGATE -> named;
        };
    }

    private static Set<String> and(Set<String> named, Map<String, ?> arguments, Predicate<Object> isAddress) {
        Set<String> names = new LinkedHashSet<>(named);
        int left = MOST_ARGUMENTS;
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            if (left-- == 0) {
                break;
            }
            if (isAddress.test(argument.getValue())) {
                names.add(argument.getKey());
            }
        }
        return Set.copyOf(names);
    }

    private static Capability capability(ToolName name, Map<String, ?> arguments) {
        String command = command(name, arguments);
        if (command != null) {
            Capability asked = ShellCommand.capability(command);
            return name.onlyShell() ? asked : Gravity.graver(name.capability(), asked);
        }
        Capability asked = SqlStatement.capability(statement(arguments)).orElse(name.capability());
        if (sendsBody(arguments) || NetworkCode.isIn(code(arguments))) {
            return Capability.EGRESS;
        }
        if (name.tellsUser() && named(arguments, ToolInference::isSomebody).isEmpty()) {
            return Capability.READ;
        }
        boolean reachesPeople = (asked == Capability.WRITE || asked == Capability.UNKNOWN) && namesPeople(arguments);
        if (reachesPeople) {
            return Capability.EGRESS;
        }
        return asked == Capability.WRITE && Redirection.isIn(name.sets(), arguments) ? Capability.ADMIN : asked;
    }

    /** Somebody other than the session's own user may be meant. */
    private static boolean isSomebody(ArgumentName name) {
        return name.isDestination() || name.words().contains("id");
    }

    /** What may be code that this call runs; empty if it has none. */
    private static String code(Map<String, ?> arguments) {
        String code = text(arguments, CODE);
        return code == null ? "" : code;
    }

    /** What may be a statement of SQL; null if the call has none. */
    static @Nullable String statement(Map<String, ?> arguments) {
        return text(arguments, STATEMENTS);
    }

    /** The shell command of this call; null if the tool is no shell. */
    static @Nullable String command(ToolName name, Map<String, ?> arguments) {
        String command = text(arguments, COMMANDS);
        if (command != null) {
            return command;
        }
        return name.shell() ? text(arguments, SCRIPTS) : null;
    }

    /** A request over HTTP by a method that carries something. */
    private static boolean sendsBody(Map<String, ?> arguments) {
        String method = text(arguments, METHODS);
        return method != null && SENDING_METHODS.contains(method.toLowerCase(Locale.ROOT));
    }

    /** What is written for others, as an event with participants, is sent to them: by the whole name, or by its last word for an address. */
    private static boolean namesPeople(Map<String, ?> arguments) {
        for (String people : PEOPLE) {
            if (isPresent(arguments.get(people))) {
                return true;
            }
        }
        return named(arguments, ToolInference::endsInPeople).stream()
                .anyMatch(name -> Addresses.isOne(arguments.get(name)));
    }

    private static boolean endsInPeople(ArgumentName name) {
        return !name.words().isEmpty()
                && PEOPLE.contains(name.words().get(name.words().size() - 1));
    }

    /** The names that say something: of most calls none, or one. */
    private static Set<String> named(Map<String, ?> arguments, Predicate<ArgumentName> says) {
        Set<String> names = Set.of();
        int left = MOST_ARGUMENTS;
        for (String name : arguments.keySet()) {
            if (left-- == 0) {
                break;
            }
            if (says.test(ArgumentName.of(name))) {
                names = with(name, names);
            }
        }
        return names.size() > 1 ? Set.copyOf(names) : names;
    }

    private static Set<String> with(String name, Set<String> names) {
        if (names.isEmpty()) {
            return Set.of(name);
        }
        Set<String> more = names.size() == 1 ? new HashSet<>(names) : names;
        more.add(name);
        return more;
    }

    private static boolean isPresent(@Nullable Object value) {
        Collection<?> elements = Elements.of(value);
        boolean blank = value instanceof CharSequence text && text.toString().isBlank();
        return value != null && !blank && (elements == null || !elements.isEmpty());
    }

    private static @Nullable String text(Map<String, ?> arguments, String[] names) {
        for (String name : names) {
            Object value = arguments.get(name);
            if (value instanceof CharSequence text) {
                return text.toString();
            }
        }
        return null;
    }
}
