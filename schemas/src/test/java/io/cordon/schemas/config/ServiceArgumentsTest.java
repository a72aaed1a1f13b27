package io.cordon.schemas.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceArgumentsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldStartWithAFile() {
        ServiceArguments arguments = of("/etc/cordon/issuer.yaml");

        assertThat(arguments.answer(stream(out), stream(err))).isEmpty();
        assertThat(arguments.file()).isEqualTo(Path.of("/etc/cordon/issuer.yaml"));
        assertThat(out.size() + err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void shouldSayHowItIsUsed(String word) {
        assertThat(of(word).answer(stream(out), stream(err))).hasValue(0);
        assertThat(out.toString(UTF_8)).startsWith("usage: cordon-issuer CONFIGURATION.yaml");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-V", "--version"})
    void shouldSayWhichVersionItIs(String word) {
        assertThat(of(word).answer(stream(out), stream(err))).hasValue(0);
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("cordon-issuer dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--verbose", "a.yaml b.yaml"})
    void shouldRefuseWhatIsNoSingleFile(String words) {
        assertThat(of(words.isEmpty() ? new String[0] : words.split(" ")).answer(stream(out), stream(err)))
                .hasValue(2);
        assertThat(err.toString(UTF_8)).startsWith("usage: ");
        assertThat(out.size()).isZero();
    }

    private static ServiceArguments of(String... words) {
        return ServiceArguments.of("issuer", ServiceArguments.class, words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, UTF_8);
    }
}
