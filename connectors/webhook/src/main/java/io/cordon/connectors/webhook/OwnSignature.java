package io.cordon.connectors.webhook;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.Optional;

/** Whether the receiver takes the connector's signature: it is asked about a credential that nobody has, which ends nothing. */
final class OwnSignature {
    private static final String NAME = "signature";
    private static final PointRequest NOBODYS = new PointRequest(
            "cordon-doctor",
            "cordon-doctor",
            new CredentialView(
                    "cordon-doctor",
                    CredentialKind.API_KEY,
                    "",
                    "",
                    Validation.UNKNOWN,
                    Optional.empty(),
                    Optional.empty()));

    private final WebhookConfig config;
    private final Receiver receiver;

    OwnSignature(WebhookConfig config, Receiver receiver) {
        this.config = config;
        this.receiver = receiver;
    }

    Permission ask() {
        return config.probeUrl()
                .map(url -> read(receiver.send(url, Notice.question(NOBODYS))))
                .orElseGet(() -> new Permission.Unclear(
                        NAME,
                        "without a probeUrl only a notice that ends something shows whether the receiver takes it"));
    }

    private static Permission read(HttpAnswer answer) {
        return Trouble.ofPermission(
                        answer,
                        NAME,
                        "the receiver refuses it: give it the ids and secrets under keys, and set its clock")
                .orElseGet(() -> read((HttpAnswer.Response) answer));
    }

    private static Permission read(HttpAnswer.Response response) {
        return response.status() == 200
                ? new Permission.Held(NAME)
                : new Permission.Unclear(NAME, "the probe answered " + response.status() + ": look at its address");
    }
}
