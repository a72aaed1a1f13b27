package io.cordon.schemas.serde;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the schema registry is and how to speak with it.
 *
 * @param urls one or more addresses of the same registry, tried in turn
 * @param auth how to authenticate
 * @param trust certificates for https; empty for those of the JDK
 * @param timeout for one request, answer included
 * @param rounds how often all addresses are tried before a call fails
 * @param pause between two rounds
 * @param cacheSize how many schemas and ids are remembered
 * @param autoRegister whether serializers of this client register what the registry lacks; for development only
 */
public record RegistryConfig(
        List<URI> urls,
        Authentication auth,
        Optional<TrustStore> trust,
        Duration timeout,
        int rounds,
        Duration pause,
        int cacheSize,
        boolean autoRegister) {

    public RegistryConfig {
        urls = List.copyOf(urls);
        requireNonNull(auth, "auth");
        requireNonNull(trust, "trust");
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a schema registry needs at least one URL");
        }
        urls.forEach(RegistryConfig::check);
        if (timeout.isNegative() || timeout.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException("timeout must be positive and pause not negative");
        }
        if (rounds < 1 || cacheSize < 1) {
            throw new IllegalArgumentException("rounds and cacheSize must be at least 1");
        }
    }

    /** One address, no authentication, standard limits. */
    public static RegistryConfig of(URI url) {
        return of(List.of(url));
    }

    /** Several addresses, no authentication, standard limits. */
    public static RegistryConfig of(List<URI> urls) {
        return new RegistryConfig(
                urls,
                Authentication.none(),
                Optional.empty(),
                Duration.ofSeconds(5),
                2,
                Duration.ofMillis(200),
                1_000,
                false);
    }

    public RegistryConfig withAuth(Authentication newAuth) {
        return new RegistryConfig(urls, newAuth, trust, timeout, rounds, pause, cacheSize, autoRegister);
    }

    public RegistryConfig withTrust(TrustStore newTrust) {
        return new RegistryConfig(urls, auth, Optional.of(newTrust), timeout, rounds, pause, cacheSize, autoRegister);
    }

    public RegistryConfig withTimeout(Duration newTimeout) {
        return new RegistryConfig(urls, auth, trust, newTimeout, rounds, pause, cacheSize, autoRegister);
    }

    public RegistryConfig withRounds(int newRounds, Duration newPause) {
        return new RegistryConfig(urls, auth, trust, timeout, newRounds, newPause, cacheSize, autoRegister);
    }

    public RegistryConfig withCacheSize(int newCacheSize) {
        return new RegistryConfig(urls, auth, trust, timeout, rounds, pause, newCacheSize, autoRegister);
    }

    public RegistryConfig withAutoRegister(boolean newAutoRegister) {
        return new RegistryConfig(urls, auth, trust, timeout, rounds, pause, cacheSize, newAutoRegister);
    }

    /** Addresses to which credentials would go in the clear over a network. */
    List<URI> exposed() {
        return auth instanceof Authentication.None
                ? List.of()
                : urls.stream()
                        .filter(url -> scheme(url).equals("http") && !loopback(url))
                        .toList();
    }

    private static void check(URI url) {
        if (!Set.of("http", "https").contains(scheme(url)) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "a schema registry URL must begin with http:// or https:// and name a host; scheme is '"
                            + scheme(url) + "'");
        }
        // Not printed: the part before '@' is a secret.
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException("a schema registry URL must not hold credentials; use Authentication");
        }
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static boolean loopback(URI url) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost());
    }
}
