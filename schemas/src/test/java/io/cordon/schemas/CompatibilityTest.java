package io.cordon.schemas;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;

/** Every release ever made reads this one's records, and this one reads theirs. */
class CompatibilityTest {
    private static final Schema CREDENTIAL = ReleasedSchemas.current().get("Credential");

    @Test
    void shouldReadEachOtherWhenReleasesDiffer() throws IOException {
        Map<String, Schema> current = ReleasedSchemas.current();
        assertThat(ReleasedSchemas.releases()).isNotEmpty();
        for (Path release : ReleasedSchemas.releases()) {
            ReleasedSchemas.of(release)
                    .forEach((name, released) -> assertThat(compatible(current.get(name), released))
                            .as("%s of release %s", name, release.getFileName())
                            .isTrue());
        }
    }

    @Test
    void shouldHoldEveryRecordWhenReleaseIsTheFirst() throws IOException {
        assertThat(ReleasedSchemas.of(ReleasedSchemas.ROOT.resolve("0.1")))
                .containsOnlyKeys(ReleasedSchemas.current().keySet());
    }

    @Test
    void shouldAcceptWhenChangeIsCompatible() {
        assertThat(accepted(
                        "\"name\":\"sealKeyId\",\"type\":\"string\",\"default\":\"\"",
                        "\"name\":\"sealedBy\",\"type\":\"string\",\"default\":\"\""))
                .isTrue();
        assertThat(accepted("\"WORKLOAD_TOKEN\"]", "\"WORKLOAD_TOKEN\",\"PASSKEY\"]"))
                .isTrue();
    }

    @Test
    void shouldRefuseWhenTypeIsChanged() {
        assertThat(accepted("\"name\":\"connector\",\"type\":\"string\"", "\"name\":\"connector\",\"type\":\"long\""))
                .isFalse();
    }

    @Test
    void shouldRefuseWhenNewFieldHasNoDefault() {
        assertThat(accepted("\"fields\":[", "\"fields\":[{\"name\":\"added\",\"type\":\"int\"},"))
                .isFalse();
    }

    @Test
    void shouldRefuseWhenFieldWithoutDefaultIsGone() {
        assertThat(accepted("\"name\":\"connector\"", "\"name\":\"plug\"")).isFalse();
    }

    @Test
    void shouldRefuseWhenEnumHasNoDefaultAnyMoreAndLosesASymbol() {
        assertThat(accepted("\"WORKLOAD_TOKEN\"],\"default\":\"UNKNOWN\"", "\"LOAN\"]"))
                .isFalse();
    }

    private static boolean accepted(String from, String to) {
        String json = CREDENTIAL.toString();
        assertThat(json).contains(from);
        return compatible(
                SchemaParser.parseSingle(json.replaceFirst(java.util.regex.Pattern.quote(from), to)), CREDENTIAL);
    }

    private static boolean compatible(Schema one, Schema other) {
        return reads(one, other) && reads(other, one);
    }

    private static boolean reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == COMPATIBLE;
    }
}
