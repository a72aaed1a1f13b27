package io.cordon.connectors.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The policy of README.md, and which of its rules were used. */
final class DocumentedPolicy {
    private static final Pattern RULE = Pattern.compile("path \"([^\"]+)\" \\{ capabilities = \\[([^]]*)] }");

    private final Map<String, Set<String>> rules = new LinkedHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    DocumentedPolicy() {
        var matcher = RULE.matcher(readme());
        while (matcher.find()) {
            rules.put(
                    matcher.group(1), Set.of(matcher.group(2).replace("\"", "").split(", ")));
        }
    }

    /** Whether it allows a request; the rule counts as used with each capability. */
    boolean allows(String path, String... capabilities) {
        return rules.entrySet().stream()
                .filter(rule -> path.matches(expression(rule.getKey())))
                .filter(rule -> rule.getValue().containsAll(Set.of(capabilities)))
                .peek(rule -> Set.of(capabilities).forEach(c -> used.add(rule.getKey() + " " + c)))
                .findFirst()
                .isPresent();
    }

    /** The same policy without the rule of a path. */
    DocumentedPolicy without(String path) {
        var less = new DocumentedPolicy();
        less.rules.remove(path);
        return less;
    }

    /** What it grants on a path; asking uses no rule. */
    Set<String> capabilities(String path) {
        return rules.entrySet().stream()
                .filter(rule -> path.matches(expression(rule.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Set.of("deny"));
    }

    /** Rule and capability, of all. */
    Set<String> granted() {
        var all = new TreeSet<String>();
        rules.forEach((path, capabilities) -> capabilities.forEach(c -> all.add(path + " " + c)));
        return all;
    }

    Set<String> used() {
        return new TreeSet<>(used);
    }

    private static String expression(String path) {
        return Pattern.quote(path).replace("+", "\\E[^/]+\\Q").replaceAll("\\*\\\\E$", "\\\\E.*");
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
