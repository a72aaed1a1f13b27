package io.cordon.connectors.entra;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.testkit.Simulator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnTokenIT {

    @Test
    void shouldAskForItsOwnTokenOnce() {
        try (var target = new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty())) {
            // Given
            var point = new PointRequest("command", "tenant", target.mint());

            // When
            target.connector().capture(point);
            target.connector().capture(point);

            // Then
            assertThat(target.simulator().requests())
                    .extracting(Simulator.Request::method)
                    .containsExactly("POST", "GET", "GET");
        }
    }
}
