package io.cordon.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookPermissionsIT extends PermissionContract {

    @Override
    protected Target granted() {
        return new WebhookTarget(Optional.empty());
    }

    @Override
    protected Target lacking() {
        return new WebhookTarget(
                SimulatedWebhookReceiver.start(Map.of("k9", "another-key-0123456789"), Optional.empty()), Map.of());
    }

    @Override
    protected List<String> takenAway() {
        return List.of("signature");
    }

    @Test
    void shouldSendNoNoticeWhenItLooks() {
        try (var target = new WebhookTarget(Optional.empty())) {
            // When
            target.connector().permissions();

            // Then
            assertThat(target.receiver().acted()).isEmpty();
        }
    }
}
