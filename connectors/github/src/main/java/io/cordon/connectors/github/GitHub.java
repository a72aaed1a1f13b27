package io.cordon.connectors.github;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import io.cordon.connectors.http.SignedAssertion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The calls of GitHub's REST API that containment needs, version 2022-11-28. Thread-safe. */
final class GitHub implements AutoCloseable {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** GitHub allows ten minutes from one to the other, and refuses a beginning in its future: so clocks may differ by minutes. */
    private static final Duration BEHIND = Duration.ofSeconds(330);

    private static final Duration AHEAD = Duration.ofSeconds(270);

    private final GitHubConfig config;
    private final Clock clock;
    private final HttpTarget target;

    GitHub(GitHubConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.target = new HttpTarget(config.http(), clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** An installation's token ends itself. */
    HttpAnswer endInstallationToken(SecretValue token) {
        return call(HttpCall.delete(config.at("/installation/token")).bearer(token));
    }

    /** The app's owner ends one token, or the grant behind it with all its tokens. */
    HttpAnswer endAppToken(GitHubConfig.Client client, SecretValue token, boolean grant) {
        String path = "/applications/" + HttpCall.segment(client.id()) + (grant ? "/grant" : "/token");
        ObjectNode body = JSON.objectNode().put("access_token", token.reveal());
        try (SecretValue secret = client.secret().read()) {
            return call(
                    HttpCall.delete(config.at(path)).basic(client.id(), secret).json(body));
        }
    }

    /** Anybody may report a token; nobody's authority is needed, and none is shown. */
    HttpAnswer reportLeaked(SecretValue token) {
        ObjectNode body = JSON.objectNode();
        body.putArray("credentials").add(token.reveal());
        return call(HttpCall.post(config.at("/credentials/revoke")).json(body));
    }

    /** Asks with the token for something that every token may see and that counts against no limit. */
    HttpAnswer tryToken(SecretValue token) {
        return call(HttpCall.get(config.at("/rate_limit")).bearer(token));
    }

    /** The app itself, as only its own key shows it. */
    HttpAnswer app(GitHubConfig.App app) {
        return asApp(app, HttpCall.get(config.at("/app")));
    }

    /** Asks, as the OAuth app's owner, about a token that nobody was ever given. */
    HttpAnswer tryOwner(GitHubConfig.Client client) {
        ObjectNode body =
                JSON.objectNode().put("access_token", UUID.randomUUID().toString());
        try (SecretValue secret = client.secret().read()) {
            return call(HttpCall.post(config.at("/applications/" + HttpCall.segment(client.id()) + "/token"))
                    .basic(client.id(), secret)
                    .json(body));
        }
    }

    HttpAnswer installation(GitHubConfig.App app, String id) {
        return asApp(app, HttpCall.get(config.at("/app/installations/" + id)));
    }

    HttpAnswer suspend(GitHubConfig.App app, String id) {
        return asApp(app, HttpCall.put(config.at("/app/installations/" + id + "/suspended")));
    }

    HttpAnswer admit(GitHubConfig.App app, String id) {
        return asApp(app, HttpCall.delete(config.at("/app/installations/" + id + "/suspended")));
    }

    private HttpAnswer asApp(GitHubConfig.App app, HttpCall call) {
        long now = now().getEpochSecond();
        ObjectNode claims = JSON.objectNode()
                .put("iat", now - BEHIND.toSeconds())
                .put("exp", now + AHEAD.toSeconds())
                .put("iss", app.id());
        try (SecretValue key = app.privateKey().read();
                SecretValue jwt = SignedAssertion.rs256(key, JSON.objectNode().put("typ", "JWT"), claims)) {
            return call(call.bearer(jwt));
        }
    }

    private HttpAnswer call(HttpCall call) {
        return target.call(call.header("Accept", "application/vnd.github+json")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("User-Agent", "cordon"));
    }

    @Override
    public void close() {
        target.close();
    }
}
