package io.cordon.load.embeddings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of untrusted content that a session has read. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\\\n|\\n");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST_WORDS = 2;

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    void read(String text) {
        for (String sentence : END.split(text)) {
            Set<String> own = words(sentence);
            if (own.size() >= LEAST_WORDS) {
                words.put(sentence.trim(), own);
            }
        }
    }

    /** Those with most words in common. */
    List<String> nearest(String text, int count) {
        Set<String> wanted = words(text);
        return words.entrySet().stream()
                .sorted(Comparator.comparing(sentence -> -common(sentence.getValue(), wanted)))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int common(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }
}
