package io.cordon.connectors.github;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.util.Optional;

/**
 * Settings of one app at GitHub.
 *
 * @param api root of the REST API
 * @param app what suspends installations; without it they cannot be suspended
 * @param client what ends tokens of the OAuth app or of users of the GitHub app; without it they cannot be ended
 * @param wholeGrant whether a user's grant to the OAuth app ends instead of one token: all of the user's tokens of that app
 * @param sharers how many agents share an installation or a grant, at least 1
 */
record GitHubConfig(
        URI api, Optional<App> app, Optional<Client> client, boolean wholeGrant, int sharers, HttpSettings http) {

    /** The app that is installed; its private key signs. */
    record App(String id, SecretRef privateKey) {}

    /** The client id and secret of the OAuth app. */
    record Client(String id, SecretRef secret) {}

    static GitHubConfig read(Settings settings) {
        URI api = settings.uri("api");
        Optional<App> app = both(settings, "appId", "privateKey", App::new);
        Optional<Client> client = both(settings, "clientId", "clientSecret", Client::new);
        boolean wholeGrant = settings.flag("wholeGrant", false);
        int sharers = settings.integer("sharers", 1, 1_000_000, 1);
        HttpSettings http = HttpSettings.read(settings);
        settings.finish();
        return new GitHubConfig(api, app, client, wholeGrant, sharers, http);
    }

    private interface Pair<T> {
        T of(String name, SecretRef secret);
    }

    private static <T> Optional<T> both(Settings settings, String name, String secret, Pair<T> pair) {
        Optional<String> text = settings.maybeText(name);
        Optional<SecretRef> reference = settings.maybeSecret(secret);
        if (text.isPresent() != reference.isPresent()) {
            settings.problem(text.isPresent() ? secret : name, "is missing, needed with the other of the two");
        }
        return text.flatMap(t -> reference.map(r -> pair.of(t, r)));
    }

    /** An address of the API. */
    URI at(String path) {
        return URI.create(api.toString().replaceFirst("/+$", "") + path);
    }
}
