package io.cordon.extract;

import io.cordon.extract.secret.Entropy;
import io.cordon.extract.value.Ips;
import io.cordon.extract.value.Urls;
import java.util.Set;

/**
 * What may be read of an address outside the runtime: the registrable domain, the first two segments of a path. A label
 * or segment that is long or looks random may carry a secret, and becomes {@code ~}.
 */
final class Reduced {

    private static final int LONGEST = 128;
    private static final int LONGEST_LABEL = 24;
    private static final double MOST_ENTROPY = 3.5;

    /** Not even if all its characters differ has a shorter label more entropy than that. */
    private static final int SHORTEST_RANDOM = 12;

    private static final int SEGMENTS = 2;

    /** Second-level labels under which a country registers. */
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go", "gob");

    private Reduced() {}

    /** Scheme, registrable domain, and port if it is not the usual one. */
    static String url(String url) {
        String scheme = Urls.scheme(url);
        String port = Urls.port(url);
        return bounded(
                (scheme.isEmpty() ? "" : scheme + "://") + host(Urls.host(url)) + (port.isEmpty() ? "" : ":" + port));
    }

    /** The registrable domain of a host in normal form; an IP address as it is. */
    static String host(String host) {
        if (Ips.isIp(host)) {
            return host;
        }
        String[] labels = host.split("\\.");
        int count = labels.length;
        boolean deep = count > 2 && labels[count - 1].length() == 2 && SECOND_LEVEL.contains(labels[count - 2]);
        StringBuilder domain = new StringBuilder();
        for (int i = Math.max(0, count - (deep ? 3 : 2)); i < count; i++) {
            domain.append(domain.isEmpty() ? "" : ".").append(label(labels[i]));
        }
        return bounded(domain.toString());
    }

    /** The first two segments of a path in normal form. */
    static String path(String path) {
        StringBuilder reduced = new StringBuilder();
        int segments = 0;
        for (String segment : path.split("/")) {
            if (!segment.isEmpty() && segments++ < SEGMENTS) {
                reduced.append(reduced.isEmpty() && !path.startsWith("/") ? "" : "/")
                        .append(label(segment));
            }
        }
        return bounded(reduced.toString());
    }

    private static String label(String label) {
        boolean random = label.length() >= SHORTEST_RANDOM && Entropy.perCharacter(label) > MOST_ENTROPY;
        return random || label.length() > LONGEST_LABEL ? "~" : label;
    }

    private static String bounded(String reduced) {
        return reduced.length() <= LONGEST ? reduced : reduced.substring(0, LONGEST);
    }
}
