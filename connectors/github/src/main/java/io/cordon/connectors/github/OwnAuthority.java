package io.cordon.connectors.github;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.http.HttpAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether GitHub takes the app's key and the OAuth app's secret. Neither needs a permission in a repository or an organization. */
final class OwnAuthority {
    private static final String APP = "private key of the app";
    private static final String CLIENT = "secret of the OAuth app";

    private final GitHubConfig config;
    private final GitHub github;

    OwnAuthority(GitHubConfig config, GitHub github) {
        this.config = config;
        this.github = github;
    }

    List<Permission> ask() {
        List<Permission> asked = Stream.of(
                        config.app()
                                .map(
                                        app -> permission(
                                                APP,
                                                github.app(app),
                                                List.of(200),
                                                "no installation can be suspended: look at appId, privateKey and this machine's clock")),
                        // Of a token that nobody has GitHub says 404, to the app's owner only.
                        config.client()
                                .map(client -> permission(
                                        CLIENT,
                                        github.tryOwner(client),
                                        List.of(404, 422),
                                        "no user's token of the app can be ended: look at clientId and clientSecret")))
                .flatMap(Optional::stream)
                .toList();
        return asked.isEmpty()
                ? List.of(new Permission.Unclear(
                        "authority", "neither app nor client is configured: only leaked tokens can be reported"))
                : asked;
    }

    private Permission permission(String name, HttpAnswer answer, List<Integer> good, String remedy) {
        Instant now = github.now();
        if (Limits.busy(answer, now).isPresent()) {
            return new Permission.Unclear(name, "the question met a rate limit of GitHub");
        }
        return switch (answer) {
            case HttpAnswer.Silence silence -> new Permission.Unclear(name, silence.reason());
            case HttpAnswer.Response response -> read(name, response.status(), good, remedy);
        };
    }

    private static Permission read(String name, int status, List<Integer> good, String remedy) {
        if (good.contains(status)) {
            return new Permission.Held(name);
        }
        return status >= 500
                ? new Permission.Unclear(name, "the question answered " + status)
                : new Permission.Missing(name, "GitHub answers " + status + ", " + remedy);
    }
}
