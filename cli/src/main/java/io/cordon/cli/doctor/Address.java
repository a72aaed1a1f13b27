package io.cordon.cli.doctor;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A host and a port. */
record Address(String host, int port) {
    private static final Pattern URL = Pattern.compile(
            "(?:jdbc:)?([a-z][a-z0-9+.-]*)://(?:[^/?#\\s]*@)?([^/:?#@\\s]+)(?::(\\d{1,5}))?(?:[/?#].*)?");
    private static final Pattern PLAIN = Pattern.compile("([a-zA-Z0-9][a-zA-Z0-9.-]*):(\\d{1,5})");
    private static final int LAST_PORT = 65_535;

    /** The address in a setting that is a URL, without who asks there; none in anything else. */
    static List<Address> inUrl(String setting) {
        Matcher url = URL.matcher(setting);
        return url.matches() ? possible(new Address(url.group(2), port(url.group(1), url.group(3)))) : List.of();
    }

    /** The addresses in a list of servers, host:port separated by commas. A secret may look like that, so it is asked of such lists only. */
    static List<Address> inServers(String setting) {
        return Stream.of(setting.split(",", -1))
                .map(String::strip)
                .map(PLAIN::matcher)
                .filter(Matcher::matches)
                .flatMap(part -> possible(new Address(part.group(1), Integer.parseInt(part.group(2)))).stream())
                .toList();
    }

    private static List<Address> possible(Address address) {
        return address.port <= LAST_PORT ? List.of(address) : List.of();
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
