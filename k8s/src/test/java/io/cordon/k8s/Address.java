package io.cordon.k8s;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a setting leads to: a host with a port. */
record Address(String host, int port) implements Comparable<Address> {
    private static final Pattern URL = Pattern.compile("(https?|jdbc:postgresql)://([\\w.-]+)(?::(\\d+))?");
    private static final Pattern BROKERS = Pattern.compile("(?<![\\w./:-])([\\w-]+(?:\\.[\\w-]+)*\\.svc):(\\d+)");
    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443, "jdbc:postgresql", 5432);

    /** All that are named in a text. */
    static Set<Address> in(String text) {
        Set<Address> found =
                URL.matcher(text).results().map(Address::url).collect(Collectors.toCollection(TreeSet::new));
        BROKERS.matcher(text)
                .results()
                .forEach(match -> found.add(new Address(match.group(1), Integer.parseInt(match.group(2)))));
        return found;
    }

    private static Address url(MatchResult match) {
        int port = match.group(3) == null ? PORTS.get(match.group(1)) : Integer.parseInt(match.group(3));
        return new Address(match.group(2), port);
    }

    /** The namespace of a service of the cluster; the host itself if it is none. */
    String place() {
        String[] names = host.split("\\.", -1);
        return names.length == 3 && names[2].equals("svc") ? names[1] : host;
    }

    @Override
    public int compareTo(Address other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
