package io.cordon.extract.tool;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call with what their names say, which several ask: the map is gone through once. Of a map that finds names by equality it is known
 * too what need not be asked of it. Confined to one thread.
 */
public final class NamedArguments {

    private static final int MOST = 256;
    private static final int MOST_READ = 64;

    /** Maps that find names by equality; others may go by something else, as those that ignore case. */
    private static final Set<Class<?>> BY_EQUALITY = Set.of(
            HashMap.class,
            LinkedHashMap.class,
            Map.of().getClass(),
            Map.of("", "").getClass());

    private final Map<String, ?> arguments;
    private final String[] names;
    private final @Nullable Object[] values;
    private final ArgumentName[] meanings;
    private int size;
    private int lookups;

    private NamedArguments(Map<String, ?> arguments) {
        this.arguments = arguments;
        int most = Math.min(MOST, arguments.size());
        names = new String[most];
        values = new Object[most];
        meanings = new ArgumentName[most];
        lookups = most == arguments.size() && BY_EQUALITY.contains(arguments.getClass()) ? 0 : -1;
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            if (size == most) {
                break;
            }
            add(argument.getKey(), argument.getValue());
        }
    }

    /** These arguments, of which the names of the first {@value #MOST} say something. */
    public static NamedArguments of(Map<String, ?> arguments) {
        return new NamedArguments(arguments);
    }

    private void add(String name, @Nullable Object value) {
        ArgumentName meaning = ArgumentName.of(name);
        names[size] = name;
        values[size] = value;
        meanings[size++] = meaning;
        lookups |= meaning.lookups();
    }

    /** All of them. */
    public Map<String, ?> all() {
        return arguments;
    }

    int size() {
        return size;
    }

    /** Of how many the values are read, whatever their names: those of the first {@value #MOST_READ}. */
    int read() {
        return Math.min(MOST_READ, size);
    }

    String name(int i) {
        return names[i];
    }

    @Nullable
    Object value(int i) {
        return values[i];
    }

    ArgumentName meaning(int i) {
        return meanings[i];
    }

    /** The names that say something: of most calls none, or one. */
    Set<String> named(Predicate<ArgumentName> says) {
        int found = 0;
        int last = 0;
        for (int i = 0; i < size; i++) {
            if (says.test(meanings[i])) {
                found++;
                last = i;
            }
        }
        return switch (found) {
            case 0 -> Set.of();
            case 1 -> Set.of(names[last]);
            default -> several(says, found);
        };
    }

    private Set<String> several(Predicate<ArgumentName> says, int found) {
        String[] several = new String[found];
        int at = 0;
        for (int i = 0; i < size; i++) {
            if (says.test(meanings[i])) {
                several[at++] = names[i];
            }
        }
        return Set.copyOf(Arrays.asList(several));
    }

    /** The text that is looked for; null if there is none. */
    @Nullable
    String text(Lookup lookup) {
        if (mayHave(lookup)) {
            for (String name : lookup.names()) {
                if (arguments.get(name) instanceof CharSequence text) {
                    return text.toString();
                }
            }
        }
        return null;
    }

    /** Whether one of the names may be there. */
    boolean mayHave(Lookup lookup) {
        return (lookups & lookup.bit()) != 0;
    }
}
