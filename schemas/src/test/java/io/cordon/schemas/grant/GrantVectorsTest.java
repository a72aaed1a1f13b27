package io.cordon.schemas.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.secret.KeyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issuers and emitters in other languages must agree with these to the bit. */
class GrantVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    Path directory;

    @Test
    void shouldGiveEveryValueOfTheVectors() throws IOException {
        JsonNode file = vectors();
        IngestKey ingest = IngestKey.of(hex(file, "ingestKey"));
        assertThat(file.path("vectors")).hasSizeGreaterThan(1).allSatisfy(vector -> {
            // When
            Grant grant = grant(vector.path("grant"));
            byte[] encoded = GrantCodec.encode(grant);
            SessionMacKey key = ingest.derive(encoded);

            // Then
            assertThat(encoded).isEqualTo(hex(vector, "encodedGrant"));
            assertThat(GrantCodec.decode(encoded)).isEqualTo(grant);
            assertThat(key.mac(hex(vector, "recordKey"), hex(vector, "recordValue")))
                    .isEqualTo(hex(vector, "mac"));
            assertThat(SessionMacKey.of(hex(vector, "sessionKey"))
                            .verify(hex(vector, "recordKey"), hex(vector, "recordValue"), hex(vector, "mac")))
                    .isTrue();
            assertThat(key.claim(child(grant, vector.path("child")))).isEqualTo(hex(vector, "claim"));
            assertThat(keys(file, grant.keyEpoch()).treePrintKey(grant.root())).isEqualTo(hex(vector, "treePrintKey"));
        });
    }

    private GrantKeys keys(JsonNode file, String keyEpoch) {
        ObjectNode document =
                KeyFile.document("grant-keys").put("tenant", "acme").put("keyEpoch", keyEpoch);
        document.put("ingestKey", hex(file, "ingestKey"));
        document.put("printKey", hex(file, "tenantPrintKey"));
        document.put("crossKey", new byte[32]);
        Path path = directory.resolve(System.nanoTime() + ".json");
        KeyFile.writeSecret(path, document);
        return GrantKeys.read(path);
    }

    private static Grant grant(JsonNode node) {
        return new Grant(
                node.path("grantId").asText(),
                node.path("tenant").asText(),
                node.path("runtime").asText(),
                node.path("agent").asText(),
                node.path("agentType").asText(),
                node.path("root").asText(),
                node.path("session").asText(),
                Optional.ofNullable(node.path("parent").textValue()),
                node.path("scopeDigest").asText(),
                node.path("drill").asBoolean(),
                node.path("keyEpoch").asText(),
                Instant.ofEpochMilli(node.path("expiresAt").asLong()));
    }

    private static GrantRequest child(Grant parent, JsonNode node) {
        return new GrantRequest(
                parent.tenant(),
                node.path("runtime").asText(),
                node.path("agent").asText(),
                node.path("agentType").asText(),
                node.path("session").asText(),
                parent.root(),
                Optional.of(parent.session()),
                node.path("scopeDigest").asText(),
                node.path("drill").asBoolean());
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in = GrantVectorsTest.class.getResourceAsStream("/io/cordon/schemas/grant-vectors.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static byte[] hex(JsonNode node, String field) {
        return HEX.parseHex(node.path(field).asText());
    }
}
