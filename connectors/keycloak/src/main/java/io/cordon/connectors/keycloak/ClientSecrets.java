package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/**
 * Secrets of clients. Each rotation makes another one, so it is done once: if the secret is still the one that was there before. The new secret is
 * read by nobody here; whoever issues credentials fetches it.
 */
final class ClientSecrets {
    private final Keycloak keycloak;

    ClientSecrets(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** Digest of a client's secret; empty if it has none or may not be seen. */
    String digest(Account client) {
        return keycloak.get(client.path() + "/client-secret") instanceof HttpAnswer.Response response
                        && response.accepted()
                ? Before.digest(response.body().path("value").asText(""))
                : "";
    }

    /** Whether the secret is known to be another than before. */
    boolean rotated(Account client, Optional<Before> before) {
        String now = digest(client);
        return before.filter(state -> state.secret().isEmpty() || !now.isEmpty() && !now.equals(state.secret()))
                .isPresent();
    }

    StepOutcome rotate(Account client, Optional<Before> before) {
        if (before.filter(state -> !state.secret().isEmpty()).isPresent() && rotated(client, before)) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("the secret is another than before"));
        }
        HttpAnswer answer = keycloak.post(client.path() + "/client-secret");
        return answer instanceof HttpAnswer.Response response && response.accepted()
                ? new StepOutcome.Done(Evidence.acceptance("a new secret was made, " + response.status()))
                : Accounts.unclear(answer, "making a new secret (role manage-clients)");
    }
}
