package io.cordon.cli.doctor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A host and a port. */
record Address(String host, int port) {
    private static final Pattern URL =
            Pattern.compile("(?:jdbc:)?([a-z][a-z0-9+.-]*)://([^/:?#@\\s]+)(?::(\\d{1,5}))?.*");
    private static final Pattern PLAIN = Pattern.compile("([a-zA-Z0-9][a-zA-Z0-9.-]*):(\\d{1,5})");

    /** The addresses in a setting: a URL, or host:port separated by commas; none in anything else. */
    static List<Address> in(String setting) {
        Matcher url = URL.matcher(setting);
        if (url.matches()) {
            return List.of(new Address(url.group(2), port(url.group(1), url.group(3))));
        }
        List<Matcher> parts = Stream.of(setting.split(",", -1))
                .map(String::strip)
                .map(PLAIN::matcher)
                .toList();
        return parts.stream().allMatch(Matcher::matches)
                ? parts.stream()
                        .map(part -> new Address(part.group(1), Integer.parseInt(part.group(2))))
                        .toList()
                : List.of();
    }

    private static int port(String scheme, @Nullable String given) {
        if (given != null) {
            return Integer.parseInt(given);
        }
        return switch (scheme) {
            case "http" -> 80;
            case "postgresql" -> 5432;
            default -> 443;
        };
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
