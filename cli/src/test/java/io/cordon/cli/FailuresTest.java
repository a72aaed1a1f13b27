package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {

    @Test
    void shouldSayWhyAFileCanNotBeUsed() {
        assertThat(said(new NoSuchFileException("a.json"))).isEqualTo("cordon: a.json: there is no such file");
        assertThat(said(new AccessDeniedException("a.json"))).isEqualTo("cordon: a.json: access is denied");
        assertThat(said(new FileSystemException("a.json", null, "No space left on device")))
                .isEqualTo("cordon: a.json: No space left on device");
        assertThat(said(new UncheckedIOException(new NoSuchFileException("a.json"))))
                .isEqualTo("cordon: a.json: there is no such file");
    }

    @Test
    void shouldAddTheReasonToASentenceThatLacksIt() {
        IOException denied = new AccessDeniedException("out/a.json");

        assertThat(said(new UncheckedIOException("the report can't be written to out/a.json", denied)))
                .isEqualTo("cordon: the report can't be written to out/a.json: access is denied");
        assertThat(said(new UncheckedIOException(
                        "the report can't be written to /nowhere/a.json", new NoSuchFileException("/nowhere/a.json"))))
                .isEqualTo("cordon: the report can't be written to /nowhere/a.json: there is no directory /nowhere");
        assertThat(said(new UncheckedIOException("out/a.json: access is denied", denied)))
                .isEqualTo("cordon: out/a.json: access is denied");
    }

    @Test
    void shouldSayWhatIsWrongWithAnAddressAndWithNoOtherSettingOfAClient() {
        assertThat(said(new KafkaException(
                        "Failed to create new KafkaAdminClient",
                        new ConfigException("Invalid url in bootstrap.servers: kafka"))))
                .isEqualTo("cordon: Failed to create new KafkaAdminClient: Invalid url in bootstrap.servers: kafka");
        assertThat(said(new KafkaException(
                        "Failed to create new KafkaAdminClient",
                        new ConfigException("Invalid value hunter2 for configuration sasl.mechanism"))))
                .isEqualTo("cordon: Failed to create new KafkaAdminClient");
    }

    @Test
    void shouldSayHowALengthOfTimeIsWritten() {
        StringWriter err = new StringWriter();

        int code = CordonCommand.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("report", "containment", "--since", "week");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "Invalid value for option '--since': 'week' is no length of time such as P7D, PT24H or PT10M");
    }

    @Test
    void shouldLeaveOtherSentencesAsTheyAre() {
        assertThat(said(new IllegalStateException("no file has a session s-1")))
                .isEqualTo("cordon: no file has a session s-1");
        assertThat(said(new IllegalStateException())).isEqualTo("cordon: IllegalStateException");
    }

    private static String said(Exception failure) {
        StringWriter err = new StringWriter();
        CommandLine command = CordonCommand.commandLine().setErr(new PrintWriter(err, true));
        int code = new Failures().handleExecutionException(failure, command, null);
        assertThat(code).isEqualTo(2);
        return err.toString().lines().findFirst().orElseThrow();
    }
}
