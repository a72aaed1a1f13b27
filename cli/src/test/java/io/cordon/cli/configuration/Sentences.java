package io.cordon.cli.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What each setting is for, one line each: {@code table path = sentence}; a table's name may be left out where several have the same. */
final class Sentences {
    private static final Path FILE = Path.of("src/test/resources/configuration/sentences.txt");

    private final Map<String, String> sentences;
    private final Set<String> used = new TreeSet<>();

    private Sentences(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    static Sentences read() throws IOException {
        return new Sentences(Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0].strip(), parts -> parts[1].strip(), (a, b) -> b, TreeMap::new)));
    }

    /** Of a setting in a table; the empty text if nobody has written one. */
    String of(String table, String path) {
        String own = table + " " + path;
        String key = sentences.containsKey(own) ? own : path;
        used.add(key);
        return sentences.getOrDefault(key, "");
    }

    /** Those that no setting has asked for. */
    Set<String> unused() {
        Set<String> rest = new TreeSet<>(sentences.keySet());
        rest.removeAll(used);
        return rest;
    }
}
