package io.cordon.quickstart.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cordon.quickstart.broker.ClientLogin;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeycloakRealmTest {
    private final KeycloakRealm realm = new KeycloakRealm(
            new ClientLogin("broker", "secret-1"),
            new ClientLogin("observer", "secret-2"),
            new ClientLogin("tools", "secret-3"),
            new ClientLogin("actuator", "secret-4"),
            List.of("mail.send"));

    @Test
    void shouldGiveOnlyTheBrokersTokensASessionOfTheirOwn() throws JsonProcessingException {
        // When
        JsonNode document = new ObjectMapper().readTree(realm.document());

        // Then
        assertThat(document.path("clients"))
                .filteredOn(client -> client.at("/attributes/client_credentials.use_refresh_token")
                        .asBoolean())
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("broker");
    }

    @Test
    void shouldLetTheActuatorEndSessionsAndNothingMore() throws JsonProcessingException {
        // When
        JsonNode document = new ObjectMapper().readTree(realm.document());

        // Then
        assertThat(document.findValuesAsText("serviceAccountClientId")).containsExactly("actuator");
        assertThat(document.at("/users/0/clientRoles/realm-management"))
                .extracting(JsonNode::asText)
                .containsExactly("manage-users");
    }

    @Test
    void shouldAddressTokensToWhoeverAsksAboutThem() throws JsonProcessingException {
        // When
        JsonNode broker = new ObjectMapper().readTree(realm.document()).at("/clients/0");

        // Then
        assertThat(broker.findValuesAsText("included.client.audience")).containsExactly("tools", "actuator");
    }

    @Test
    void shouldShowNoSecret() {
        // When, Then
        assertThat(realm.toString()).doesNotContain("secret");
    }
}
