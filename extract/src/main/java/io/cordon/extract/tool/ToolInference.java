package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import io.cordon.extract.tree.Elements;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Infers what a tool can do from its name, its arguments' names, and what this call asks of it. A guess for want of a
 * catalogue: where it cannot tell, the capability is unknown and the output counts as untrusted.
 */
public final class ToolInference {

    private static final Set<String> SENDING_METHODS = Vocabulary.of("post put patch delete");
    private static final Set<String> PEOPLE = Set.of(Lookup.PEOPLE.names());

    private ToolInference() {}

    /** The best guess for this call. */
    public static ToolDescriptor infer(String tool, NamedArguments arguments) {
        ToolName name = ToolName.of(tool);
        Capability capability = capability(name, arguments);
        Set<String> resources = arguments.named(ArgumentName::isResource);
        boolean sensitive = name.sensitive() || capability == Capability.SECRET;
        return new ToolDescriptor(capability, destinations(capability, arguments), resources, sensitive, true);
    }

    /**
     * What is known of a tool, and what this call of it does besides: what executes whatever it is told may send or destroy by it.
     */
    public static ToolDescriptor refine(ToolDescriptor known, String tool, NamedArguments arguments) {
        if (known.capability() != Capability.EXECUTE) {
            return known;
        }
        Capability asked = Gravity.graver(Capability.EXECUTE, capability(ToolName.of(tool), arguments));
        return asked == Capability.EXECUTE ? known : with(asked, known, known.destinationArguments());
    }

    /** The same tool in another class, with the destinations that this class has; itself if it is of that class. */
    public static ToolDescriptor as(Capability capability, ToolDescriptor tool, NamedArguments arguments) {
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
    public static Set<String> destinations(Capability capability, NamedArguments arguments) {
        Set<String> named = arguments.named(capability.sink() ? ArgumentName::isDestination : ArgumentName::isNetwork);
        return switch (capability) {
            case ADMIN -> and(named, arguments, Addresses::isOneOrHost);
            case UNKNOWN -> and(named, arguments, Addresses::isOne);
            case READ, WRITE, EGRESS, EXECUTE, SECRET, PAYMENT, DESTRUCTIVE, DELEGATE -> named;
        };
    }

    private static Set<String> and(Set<String> named, NamedArguments arguments, Predicate<Object> isAddress) {
        Set<String> names = new LinkedHashSet<>(named);
        for (int i = 0; i < arguments.size(); i++) {
            if (isAddress.test(arguments.value(i))) {
                names.add(arguments.name(i));
            }
        }
        return Set.copyOf(names);
    }

    private static Capability capability(ToolName name, NamedArguments arguments) {
        String command = command(name, arguments);
        if (command != null) {
            Capability asked = ShellCommand.capability(command);
            return name.onlyShell() ? asked : Gravity.graver(name.capability(), asked);
        }
        Capability asked = SqlStatement.capability(statement(arguments)).orElse(name.capability());
        if (sendsBody(arguments) || NetworkCode.isIn(code(arguments))) {
            return Capability.EGRESS;
        }
        if (name.tellsUser() && arguments.named(ToolInference::isSomebody).isEmpty()) {
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
    private static String code(NamedArguments arguments) {
        String code = arguments.text(Lookup.CODE);
        return code == null ? "" : code;
    }

    /** What may be a statement of SQL; null if the call has none. */
    static @Nullable String statement(NamedArguments arguments) {
        return arguments.text(Lookup.STATEMENT);
    }

    /** The shell command of this call; null if the tool is no shell. */
    static @Nullable String command(ToolName name, NamedArguments arguments) {
        String command = arguments.text(Lookup.COMMAND);
        if (command != null) {
            return command;
        }
        return name.shell() ? arguments.text(Lookup.SCRIPT) : null;
    }

    /** A request over HTTP by a method that carries something. */
    private static boolean sendsBody(NamedArguments arguments) {
        String method = arguments.text(Lookup.METHOD);
        return method != null && SENDING_METHODS.contains(method.toLowerCase(Locale.ROOT));
    }

    /** What is written for others, as an event with participants, is sent to them: by the whole name, or by its last word for an address. */
    private static boolean namesPeople(NamedArguments arguments) {
        if (arguments.mayHave(Lookup.PEOPLE)) {
            for (String people : Lookup.PEOPLE.names()) {
                if (isPresent(arguments.all().get(people))) {
                    return true;
                }
            }
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (endsInPeople(arguments.meaning(i)) && Addresses.isOne(arguments.value(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInPeople(ArgumentName name) {
        return !name.words().isEmpty()
                && PEOPLE.contains(name.words().get(name.words().size() - 1));
    }

    private static boolean isPresent(@Nullable Object value) {
        Collection<?> elements = Elements.of(value);
        boolean blank = value instanceof CharSequence text && text.toString().isBlank();
        return value != null && !blank && (elements == null || !elements.isEmpty());
    }
}
