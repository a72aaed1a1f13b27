package io.cordon.connectors.webhook;

import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of one receiver.
 *
 * @param url where steps are announced
 * @param probeUrl where the receiver says whether access has ended; without it nothing can be proven
 * @param keys one, or two while they are rotated: each delivery is signed with all of them
 * @param hits what the receiver ends when it is asked to
 */
record WebhookConfig(URI url, Optional<URI> probeUrl, List<Key> keys, Hits hits, HttpSettings http) {
    private static final int MOST_KEYS = 2;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** A signing key by reference. */
    record Key(String id, SecretRef secret) {}

    /** What the receiver ends; the names in configuration. */
    enum Hits {
        SESSION,
        CREDENTIAL,
        AGENT;

        Reach reach() {
            return switch (this) {
                case SESSION -> new Reach.OneSession();
                case CREDENTIAL -> new Reach.OneCredential();
                case AGENT -> new Reach.WholeAgent();
            };
        }
    }

    WebhookConfig {
        keys = List.copyOf(keys);
    }

    static WebhookConfig read(Settings settings) {
        var url = address(settings, "url");
        var probe = settings.maybeText("probeUrl").map(text -> address(settings, "probeUrl"));
        var keys = keys(settings);
        var hits = settings.choice("hits", Hits.class, Hits.CREDENTIAL);
        var http = HttpSettings.read(settings);
        settings.finish();
        return new WebhookConfig(url, probe, keys, hits, http);
    }

    /** Plain HTTP only on loopback: a forged answer would pass for a proof. */
    private static URI address(Settings settings, String name) {
        URI uri = settings.uri(name);
        if ("http".equals(uri.getScheme()) && !LOOPBACK.contains(String.valueOf(uri.getHost()))) {
            settings.problem(name, "is not https");
        }
        return uri;
    }

    private static List<Key> keys(Settings settings) {
        var keys = settings.sections("keys").stream()
                .map(key -> new Key(id(key), key.secret("secret")))
                .toList();
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            settings.problem("keys", "has " + keys.size() + " keys, expected one, or two during a rotation");
        }
        if (new HashSet<>(keys.stream().map(Key::id).toList()).size() < keys.size()) {
            settings.problem("keys", "has two keys of one id");
        }
        return keys;
    }

    private static String id(Settings key) {
        var id = key.text("id");
        if (!id.matches("[A-Za-z0-9._-]{1,40}")) {
            key.problem("id", "is not 1-40 letters, digits, dots, hyphens or underscores");
        }
        return id;
    }
}
