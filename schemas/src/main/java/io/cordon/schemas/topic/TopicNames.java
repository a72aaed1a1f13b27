package io.cordon.schemas.topic;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The names of the topics in one environment: several environments share a cluster by different prefixes.
 *
 * @param prefix put before each short name; may be empty
 */
public record TopicNames(String prefix) {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]{0,180}");
    private static final Pattern TRAILING = Pattern.compile("[._-]+$");

    public TopicNames {
        requireNonNull(prefix, "prefix");
        if (!LEGAL.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "topic prefix '" + prefix + "' must be at most 180 letters, digits, '.', '_' or '-'");
        }
    }

    /** The standard prefix, {@code cordon.}. */
    public static TopicNames standard() {
        return new TopicNames("cordon.");
    }

    /**
     * What principals and application ids of this environment begin with: {@code cordon} for topics that begin with {@code cordon.}. Two environments
     * on one cluster must not share an application id: their members would be one group.
     */
    public String installation() {
        String name = TRAILING.matcher(prefix).replaceFirst("");
        return name.isEmpty() ? "cordon" : name;
    }

    /** The full name of a topic. */
    public String of(Topic topic) {
        return prefix + topic.shortName();
    }

    /** The registry subject of a topic's values. */
    public String subject(Topic topic) {
        return of(topic) + "-value";
    }
}
