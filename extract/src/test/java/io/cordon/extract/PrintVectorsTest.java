package io.cordon.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.print.Grams;
import io.cordon.extract.print.Printer;
import io.cordon.extract.secret.FoundSecret;
import io.cordon.extract.secret.SecretScanner;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Stems;
import io.cordon.extract.tree.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vectors that every emitter must agree with, in whatever language it is written. */
class PrintVectorsTest {

    private static final String FILE = "/io/cordon/schemas/print-vectors.json";

    private Map<?, ?> vectors = Map.of();
    private PrintKeys keys = Keys.PRINT;

    @BeforeEach
    void readVectors() throws IOException {
        try (InputStream file = PrintVectorsTest.class.getResourceAsStream(FILE)) {
            vectors = (Map<?, ?>) JsonReader.read(ByteText.of(new String(file.readAllBytes(), UTF_8)))
                    .orElseThrow();
        }
        Map<?, ?> tree = (Map<?, ?>) entries("treeKeys").get(0);
        keys = new PrintKeys(
                TreeKey.of(bytes(tree, "key")),
                Optional.of(CrossKey.of(bytes(vectors, "crossKey"))),
                text(tree, "keyEpoch"));
    }

    @Test
    void shouldBeOfThisVersion() {
        assertThat(text(vectors, "printVersion")).isEqualTo(String.valueOf(Extractor.PRINT_VERSION));
    }

    @Test
    void shouldDeriveTreeKeys() {
        byte[] tenant = bytes(vectors, "tenantPrintKey");
        assertThat(entries("treeKeys"))
                .hasSizeGreaterThan(1)
                .allSatisfy(entry -> assertThat(TreeKey.derive(tenant, text(entry, "root"), text(entry, "keyEpoch"))
                                .toBytes())
                        .isEqualTo(bytes(entry, "key")));
    }

    @Test
    void shouldPrintValues() {
        Printer printer = new Printer(keys);
        assertThat(entries("values")).hasSizeGreaterThan(20).allSatisfy(entry -> {
            ValueKind kind = ValueKind.valueOf(text(entry, "kind"));
            assertThat(PrintVectors.normalForm(kind, text(entry, "text"))).isEqualTo(text(entry, "normalForm"));
            assertThat(printer.value(text(entry, "normalForm"))).isEqualTo(print(entry));
        });
    }

    @Test
    void shouldPrintTokens() {
        Extractor extractor = new Extractor(keys, ExtractLimits.defaults());
        assertThat(entries("tokens")).hasSizeGreaterThan(10).allSatisfy(entry -> {
            assertThat(Stems.of(text(entry, "word"))).isEqualTo(text(entry, "stem"));
            assertThat(HexFormat.of()
                            .toHexDigits(extractor.words(text(entry, "word")).print(0)))
                    .isEqualTo(text(entry, "print"));
        });
    }

    @Test
    void shouldPrintSecrets() {
        Printer printer = new Printer(keys);
        assertThat(entries("secrets")).isNotEmpty().allSatisfy(entry -> {
            FoundSecret found = SecretScanner.scan(text(entry, "text"), 1).get(0);
            assertThat(found.format()).isEqualTo(text(entry, "format"));
            assertThat(found.normalForm()).isEqualTo(text(entry, "normalForm"));
            assertThat(printer.value(found.normalForm())).isEqualTo(print(entry));
            assertThat(printer.cross(found.normalForm()).orElseThrow()).hasToString(text(entry, "cross"));
            assertThat(HexFormat.of()
                            .formatHex(
                                    Grams.ofSecret(found.normalForm(), printer).toBytes()))
                    .isEqualTo(text(entry, "grams"));
        });
    }

    @Test
    void shouldDigestArguments() {
        Printer printer = new Printer(keys);
        assertThat(entries("arguments")).isNotEmpty().allSatisfy(entry -> {
            byte[] canonical = text(entry, "canonical").getBytes(UTF_8);
            assertThat(printer.digest(canonical, canonical.length)).hasToString(text(entry, "digest"));
        });
    }

    private List<?> entries(String name) {
        return (List<?>) vectors.get(name);
    }

    private static String text(Object entry, String name) {
        return ((ByteText) ((Map<?, ?>) entry).get(name)).text();
    }

    private static byte[] bytes(Object entry, String name) {
        return HexFormat.of().parseHex(text(entry, name));
    }

    private static long print(Object entry) {
        return HexFormat.fromHexDigitsToLong(text(entry, "print"));
    }
}
