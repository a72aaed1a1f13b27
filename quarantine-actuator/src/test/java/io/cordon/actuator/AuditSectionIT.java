package io.cordon.actuator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.parts.DatabaseOptions;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.CredentialKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real broker, registry and database: what the database saw reaches the topic because the actuator's file says so. */
class AuditSectionIT {
    @TempDir
    Path folder;

    @Test
    void shouldBringWhatTheServerLoggedOfARoleThatTheInventoryLists() throws Exception {
        Path log = Files.createDirectory(folder.resolve("log"));
        try (var rig = new Rig(folder);
                var database = EmbeddedDatabase.start(DatabaseOptions.defaults().logging(log))) {
            // Given
            Targets.sql(database, "create role v_1 login password 'password-of-1'");
            rig.issue("role-1", "postgresql:orders", CredentialKind.DATABASE_ROLE, "v_1", "password-of-1", "s-1");
            var config = rig.config("auditor", section(rig, log, "postgresql-log"));

            // When
            try (var service = rig.start(config)) {
                assertThat(Targets.logsIn(database, "v_1", "password-of-1")).isTrue();
                assertThat(Targets.logsIn(database, "v_1", "not-its-password")).isFalse();

                // Then
                Rig.eventually()
                        .untilAsserted(() -> assertThat(rig.audited())
                                .extracting(AuditEvent::getCredential, AuditEvent::getAccepted)
                                .containsExactly(tuple("role-1", true), tuple("role-1", false)));
                List<AuditEvent> audited = rig.audited();
                assertThat(audited).extracting(AuditEvent::getSource).containsOnly("orders");
                assertThat(audited.getFirst().getAddressDigest().remaining()).isEqualTo(8);
                assertThat(service.live()).isTrue();
            }
        }
    }

    @Test
    void shouldNotStartWhenASourceIsOfNoKnownKind() throws Exception {
        try (var rig = new Rig(folder)) {
            var config = rig.config("auditor", section(rig, folder, "carrier-pigeon"));

            assertThatThrownBy(() -> rig.start(config))
                    .isInstanceOf(ConnectorConfigException.class)
                    .hasMessageContaining("audit.sources[0].type is 'carrier-pigeon'")
                    .hasMessageContaining("postgresql-log");
        }
    }

    private static String section(Rig rig, Path log, String type) throws Exception {
        return """
                audit:
                  tenant: acme
                  placesKey: file:%s
                  every: 100ms
                  sources:
                    - name: orders
                      type: %s
                      connector: postgresql:orders
                      config: {directory: %s, rolePattern: "v_[0-9]+"}
                """.formatted(rig.secret("places", "a key of the test, long"), type, log);
    }
}
