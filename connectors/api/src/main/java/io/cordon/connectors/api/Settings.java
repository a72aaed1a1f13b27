package io.cordon.connectors.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Typed access to a tree of settings, as YAML gives it. A setting that is missing or wrong is noted with its path and a
 * stand-in is returned, so that one reading finds all problems; {@link #finish()} then throws. No constructor of a
 * configuration may run before that. Confined to one thread.
 *
 * <p>Values never occur in problems where they may be secret: a secret is given by reference only, and what is not a
 * reference is not repeated.
 */
public final class Settings {
    private static final String TEXT = "a text";
    private static final String REFERENCE = "a reference, file:/path or env:NAME";

    private final String path;
    private final Map<String, ?> values;
    private final List<String> problems;
    private final Optional<List<Question>> questions;
    private final Set<String> asked = new HashSet<>();
    private final List<Settings> sections = new ArrayList<>();

    private Settings(String path, Map<String, ?> values, List<String> problems, Optional<List<Question>> questions) {
        this.path = path;
        this.values = values;
        this.problems = problems;
        this.questions = questions;
    }

    /** Settings under a path that problems are reported with; an empty path for the whole document. */
    public static Settings of(String path, Map<String, ?> values) {
        return new Settings(path, values, new ArrayList<>(), Optional.empty());
    }

    /**
     * All that a reader asks for, in its order. It is given settings without any value, whose lists have one element each, and {@link #finish()}
     * refuses them, so that nothing is made of what it read.
     */
    public static List<Question> questions(String path, Consumer<Settings> reader) {
        var questions = new ArrayList<Question>();
        try {
            reader.accept(new Settings(path, Map.of(), new ArrayList<>(), Optional.of(questions)));
        } catch (ConnectorConfigException e) {
            return List.copyOf(questions); // as said above
        }
        return List.copyOf(questions);
    }

    /** A text that must be there. */
    public String text(String name) {
        return required(name, TEXT, Readings::asText, "");
    }

    /** A text, or what holds without it. */
    public String text(String name, String otherwise) {
        return optional(name, TEXT, otherwise, Readings::asText).orElse(otherwise);
    }

    /** A text that may be absent. */
    public Optional<String> maybeText(String name) {
        return optional(name, TEXT, "", Readings::asText);
    }

    /** An http or https address that must be there. */
    public URI uri(String name) {
        return required(name, "an http(s) address", Readings::asUri, URI.create("unset:/"));
    }

    /** A duration above zero such as {@code PT2S}, {@code 2s} or {@code 500ms}, or what holds without it. */
    public Duration duration(String name, Duration otherwise) {
        return optional(name, "a duration such as PT2S, 2s or 500ms", Words.of(otherwise), Readings::asDuration)
                .orElse(otherwise);
    }

    /** A whole number within bounds, or what holds without it. */
    public int integer(String name, int least, int most, int otherwise) {
        Function<Object, Optional<Integer>> bounded =
                v -> Readings.asLong(v).filter(n -> n >= least && n <= most).map(Long::intValue);
        return optional(name, "a whole number from " + least + " to " + most, String.valueOf(otherwise), bounded)
                .orElse(otherwise);
    }

    /** True or false, or what holds without it. */
    public boolean flag(String name, boolean otherwise) {
        return optional(name, "true or false", String.valueOf(otherwise), Readings::asFlag)
                .orElse(otherwise);
    }

    /** One of an enum's values, in lower case with hyphens, or what holds without it. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        var words = new LinkedHashMap<String, E>();
        for (E value : type.getEnumConstants()) {
            words.put(Words.of(value), value);
        }
        // YAML takes the bare word off for false.
        Function<Object, Optional<E>> known =
                v -> Optional.ofNullable(words.get(v.equals(false) ? "off" : String.valueOf(v)));
        return optional(name, "one of " + words.keySet(), Words.of(otherwise), known)
                .orElse(otherwise);
    }

    /** The reference of a secret that must be there. */
    public SecretRef secret(String name) {
        note(name, REFERENCE, "", true);
        if (values.get(name) == null) {
            problem(name, "is missing, expected file:/path or env:NAME");
        }
        return reference(name).orElse(new SecretRef.InEnvironment("UNSET"));
    }

    /** The reference of a secret that may be absent. */
    public Optional<SecretRef> maybeSecret(String name) {
        note(name, REFERENCE, "", false);
        return reference(name);
    }

    private Optional<SecretRef> reference(String name) {
        // The value is not repeated: somebody may have put the secret itself here.
        return read(name, REFERENCE, v -> SecretRef.parse(String.valueOf(v)), false);
    }

    /** A list of texts; empty if absent. */
    public List<String> texts(String name) {
        return optional(name, "a list of texts", "", Readings::asTexts).orElse(List.of());
    }

    /** A map of texts; empty if absent. */
    public Map<String, String> textMap(String name) {
        return optional(name, "a map of texts", "", Readings::asTextMap).orElse(Map.of());
    }

    /** Settings below this one; all absent if it is. */
    public Settings section(String name) {
        var map = read(name, "a map", Readings::asMap, true).orElse(Map.of());
        return child(at(name), map);
    }

    /** Settings below this one, which may be absent altogether. */
    public Optional<Settings> maybeSection(String name) {
        var section = section(name);
        return section.values.isEmpty() && questions.isEmpty() ? Optional.empty() : Optional.of(section);
    }

    /** A list of maps; empty if absent. */
    public List<Settings> sections(String name) {
        var children = new ArrayList<Settings>();
        var list = read(name, "a list of maps", Readings::asMaps, true).orElse(List.of());
        for (var map : list) {
            children.add(child(at(name) + "[" + children.size() + "]", map));
        }
        if (questions.isPresent()) {
            children.add(child(at(name) + "[]", Map.of()));
        }
        return children;
    }

    /** The map itself, for a reader of its own that calls {@link #finish()}; counts as asked for. */
    public Map<String, Object> raw(String name) {
        return optional(name, "a map", "", Readings::asMap).orElse(Map.of());
    }

    /** Notes a problem of a setting. */
    public void problem(String name, String what) {
        problems.add(at(name) + " " + what);
    }

    /** Notes problems that somebody else found, with their paths. */
    public void problems(List<String> found) {
        problems.addAll(found);
    }

    /** Path of a setting. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /**
     * Ends the reading. Settings that nobody asked for are problems as well: a misspelt limit must not go unnoticed.
     *
     * @throws ConnectorConfigException naming every problem
     */
    public void finish() {
        var all = new ArrayList<>(problems);
        unasked(all);
        if (!all.isEmpty() || questions.isPresent()) {
            throw new ConnectorConfigException(all);
        }
    }

    private void unasked(List<String> into) {
        values.keySet().stream()
                .filter(k -> !asked.contains(k))
                .sorted()
                .forEach(k -> into.add(at(k) + " is not a setting"));
        sections.forEach(s -> s.unasked(into));
    }

    private Settings child(String childPath, Map<String, ?> map) {
        var child = new Settings(childPath, map, problems, questions);
        sections.add(child);
        return child;
    }

    private <T> T required(String name, String expected, Function<Object, Optional<T>> reader, T standIn) {
        note(name, expected, "", true);
        if (values.get(name) == null) {
            asked.add(name);
            problem(name, "is missing, expected " + expected);
            return standIn;
        }
        return read(name, expected, reader, true).orElse(standIn);
    }

    private <T> Optional<T> optional(
            String name, String expected, String otherwise, Function<Object, Optional<T>> reader) {
        note(name, expected, otherwise, false);
        return read(name, expected, reader, true);
    }

    private void note(String name, String expected, String otherwise, boolean needed) {
        Optional<String> standard = Optional.of(otherwise).filter(text -> !text.isEmpty());
        questions.ifPresent(list -> list.add(new Question(at(name), expected, standard, needed)));
    }

    /** Not so a whole section, in which a secret may stand, nor an address with an @, which may hold a password. */
    private static boolean isClear(Object value) {
        return !(value instanceof Map || value instanceof Collection)
                && !value.toString().contains("@");
    }

    private <T> Optional<T> read(
            String name, String expected, Function<Object, Optional<T>> reader, boolean repeatValue) {
        asked.add(name);
        @Nullable Object value = values.get(name);
        if (value == null) {
            return Optional.empty();
        }
        Optional<T> read = reader.apply(value);
        if (read.isEmpty()) {
            problem(
                    name,
                    (repeatValue && isClear(value) ? "is '" + value + "'" : "is not what it should be") + ", expected "
                            + expected);
        }
        return read;
    }
}
