package io.cordon.schemas.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A configuration text in which {@code ${NAME}} stands for a variable of the environment, so that instances that differ in a name only
 * share one file. Names are capitals, digits and underscores; {@code ${dir:...}} of Kafka's configuration providers is left alone.
 */
public final class EnvironmentText {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    private EnvironmentText() {}

    /**
     * The text with the variables' values.
     *
     * @throws MissingVariablesException naming all variables that are not set; an empty one is not set either, since a file that lacks
     *     it would be read as if the setting had been left out on purpose
     */
    public static String expand(String text, Map<String, String> environment) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder expanded = new StringBuilder();
        while (matcher.find()) {
            String value = environment.getOrDefault(matcher.group(1), "");
            if (value.isBlank()) {
                missing.add(matcher.group(1));
            }
            matcher.appendReplacement(expanded, Matcher.quoteReplacement(value));
        }
        if (!missing.isEmpty()) {
            throw new MissingVariablesException(new ArrayList<>(missing));
        }
        return matcher.appendTail(expanded).toString();
    }

    /** Variables that a file names and the environment does not have. */
    public static final class MissingVariablesException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> names;

        MissingVariablesException(List<String> names) {
            super("not set in the environment: " + String.join(", ", names));
            this.names = List.copyOf(names);
        }

        /** Their names, in the order of the file. */
        public List<String> names() {
            return names;
        }
    }
}
