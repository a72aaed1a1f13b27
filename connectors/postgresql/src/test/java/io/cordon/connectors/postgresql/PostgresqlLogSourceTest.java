package io.cordon.connectors.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlLogSourceTest {
    private static final int MANY = 100;
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir
    Path directory;

    private PostgresqlLogSource source;
    private Instant now = START.plusSeconds(600);

    @BeforeEach
    void open() {
        source = new PostgresqlLogSource(
                new PostgresqlLogConfig("orders", directory, "*.csv", Pattern.compile("v_[a-z0-9]+")), () -> now);
    }

    /** As the server does it for a role that may not log in any more: a containment must not be proven wrong by its own success. */
    @Test
    void shouldTellNoLoginWhenTheRoleIsClosedAndThePasswordRight() throws IOException {
        write("a.csv", 0, in(1, "v_1"), refused(1, "v_1", "28000"));
        write("b.csv", 1, in(2, "v_2"));
        write("c.csv", 2, refused(2, "v_2", "28000"));
        AuditCursor before = new LogCursor(0, 0, 0, 0, "a.csv").toCursor();

        assertThat(source.poll(before, MANY).uses())
                .extracting(ObservedUse::accepted)
                .containsExactly(false, false);
    }

    @Test
    void shouldWaitForAWhileWhetherAnAuthorizationIsTakenBack() throws IOException {
        // Given
        write("a.csv", 0, in(1, "v_1"));
        now = START.plusMillis(1_500);
        AuditBatch early = source.poll(AuditCursor.START, MANY);
        assertThat(early.uses()).isEmpty();

        // When
        now = START.plusMillis(2_500);

        // Then
        assertThat(source.poll(early.next(), MANY).uses())
                .extracting(ObservedUse::accepted)
                .containsExactly(true);
    }

    @Test
    void shouldTellWhoWasLetInAndWhoWasTurnedAway() throws IOException {
        // Given
        write(
                "a.csv",
                0,
                received(0),
                in(1, "v_1"),
                in(2, "postgres"),
                refused(3, "v_2", "28P01"),
                refused(4, "v_3", "3D000"));

        // When
        List<ObservedUse> uses = source.poll(AuditCursor.START, MANY).uses();

        // Then
        assertThat(uses).extracting(ObservedUse::principal).containsExactly("v_1", "v_2");
        ObservedUse login = uses.getFirst();
        assertThat(login.accepted()).isTrue();
        assertThat(login.at()).isEqualTo(START.plusSeconds(1));
        assertThat(login.address().orElseThrow().getHostAddress()).isEqualTo("10.0.0.7");
        assertThat(uses.getLast().accepted()).isFalse();
        assertThat(uses.getLast().action()).isEqualTo("login refused with 28P01");
    }

    @Test
    void shouldGoOnWhereAnotherOneStood() throws IOException {
        // Given
        write("a.csv", 0, in(1, "v_1"));
        AuditCursor cursor = source.poll(AuditCursor.START, MANY).next();

        // When
        write("a.csv", 1, in(2, "v_2"));

        // Then
        AuditBatch batch = source.poll(cursor, MANY);
        assertThat(batch.uses()).extracting(ObservedUse::principal).containsExactly("v_2");
        assertThat(source.poll(batch.next(), MANY)).isEqualTo(new AuditBatch(List.of(), batch.next()));
    }

    @Test
    void shouldGiveNoMoreThanWasAskedForAndLoseNone() throws IOException {
        // Given
        write("a.csv", 0, in(1, "v_1"), in(2, "v_2"), in(3, "v_3"));
        write("b.csv", 1, in(4, "v_4"));
        AuditCursor before = new LogCursor(0, 0, 0, 0, "a.csv").toCursor();

        // When
        AuditBatch first = source.poll(before, 2);
        AuditBatch second = source.poll(first.next(), 2);

        // Then
        assertThat(first.uses()).extracting(ObservedUse::principal).containsExactly("v_1", "v_2");
        assertThat(second.uses()).extracting(ObservedUse::principal).containsExactly("v_3", "v_4");
    }

    @Test
    void shouldReadTheRestOfAFileBeforeItsSuccessor() throws IOException {
        // Given
        write("z-old.csv", 0, in(1, "v_1"));
        AuditCursor cursor = source.poll(AuditCursor.START, MANY).next();

        // When
        write("z-old.csv", 1, in(2, "v_2"));
        write("a-new.csv", 2, in(3, "v_3"));

        // Then
        assertThat(source.poll(cursor, MANY).uses())
                .extracting(ObservedUse::principal)
                .containsExactly("v_2", "v_3");
    }

    @Test
    void shouldReadAFileAnewWhenItWasEmptiedAndWrittenAgain() throws IOException {
        // Given
        write("monday.csv", 0, in(1, "v_1"), in(2, "v_2"));
        AuditCursor cursor = source.poll(AuditCursor.START, MANY).next();

        // When
        Files.delete(directory.resolve("monday.csv"));
        write("monday.csv", 3, in(11, "v_3"), in(12, "v_4"), in(13, "v_5"), in(14, "v_6"));

        // Then
        assertThat(source.poll(cursor, MANY).uses())
                .extracting(ObservedUse::principal)
                .containsExactly("v_3", "v_4", "v_5", "v_6");
    }

    @Test
    void shouldGoOnWithWhatIsThereWhenTheFileIsGone() throws IOException {
        // Given
        write("a.csv", 0, in(1, "v_1"));
        AuditCursor cursor = source.poll(AuditCursor.START, MANY).next();

        // When
        Files.delete(directory.resolve("a.csv"));
        assertThat(source.poll(cursor, MANY)).isEqualTo(new AuditBatch(List.of(), cursor));
        write("b.csv", 2, in(2, "v_2"));

        // Then
        assertThat(source.poll(cursor, MANY).uses())
                .extracting(ObservedUse::principal)
                .containsExactly("v_2");
    }

    @Test
    void shouldWaitForTheEndOfAnEntryThatIsBeingWritten() throws IOException {
        // Given
        String entry = in(1, "v_1");
        append("a.csv", entry.substring(0, 60));
        AuditBatch nothing = source.poll(AuditCursor.START, MANY);

        // When
        append("a.csv", entry.substring(60) + "\n");

        // Then
        assertThat(nothing.uses()).isEmpty();
        assertThat(source.poll(nothing.next(), MANY).uses()).hasSize(1);
    }

    /** An agent chooses what its statements say: whatever stands in quotes is no entry of its own. */
    @Test
    void shouldNotTakeAStatementForAnEntry() throws IOException {
        // Given
        String statement = "\"select 1\n" + in(1, "v_9").replace("\"", "\"\"") + "\n\"";
        write("a.csv", 0, entry(1, "v_1", "SELECT", "LOG", "00000", statement), in(2, "v_2"));

        // Then
        assertThat(source.poll(AuditCursor.START, MANY).uses())
                .extracting(ObservedUse::principal)
                .containsExactly("v_2");
    }

    @Test
    void shouldPassOverAnEntryLongerThanAnyLogin() throws IOException {
        write("a.csv", 0, entry(1, "v_1", "SELECT", "LOG", "00000", "\"" + "x".repeat(3 << 20) + "\""), in(2, "v_2"));

        assertThat(source.poll(AuditCursor.START, MANY).uses())
                .extracting(ObservedUse::principal)
                .containsExactly("v_2");
    }

    @Test
    void shouldSaySoWhenTheLogIsOfAnotherZone() throws IOException {
        write("a.csv", 0, in(1, "v_1").replace(" UTC,", " CET,"));

        assertThatThrownBy(() -> source.poll(AuditCursor.START, MANY))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("log_timezone");
    }

    @Test
    void shouldSaySoWhenTheDirectoryIsNotThere() throws IOException {
        Files.delete(directory);

        assertThatThrownBy(() -> source.poll(AuditCursor.START, MANY)).isInstanceOf(ConnectorException.class);
    }

    private static String in(int second, String role) {
        return entry(
                second,
                role,
                "authentication",
                "LOG",
                "00000",
                "\"connection authorized: user=" + role + " database=orders application_name=psql\"");
    }

    private static String refused(int second, String role, String state) {
        return entry(second, role, "authentication", "FATAL", state, "\"no, \"\"" + role + "\"\"\"");
    }

    private static String received(int second) {
        return entry(second, "", "", "LOG", "00000", "\"connection received: host=10.0.0.7 port=40000\"");
    }

    private static String entry(int second, String role, String tag, String severity, String state, String message) {
        return "2026-01-05 10:00:%02d.000 UTC,%s,\"orders\",4711,\"10.0.0.7:40000\",65f0.%d,1,\"%s\",2026-01-05 10:00:00 UTC,3/4,0,%s,%s,%s,,,,,,,,,\"\",\"client backend\",,0"
                .formatted(second, role.isEmpty() ? "" : '"' + role + '"', second, tag, severity, state, message);
    }

    private void write(String file, int age, String... entries) throws IOException {
        append(file, String.join("\n", entries) + "\n");
        Files.setLastModifiedTime(directory.resolve(file), FileTime.from(START.plusSeconds(60L * age + 50)));
    }

    private void append(String file, String text) throws IOException {
        Files.write(
                directory.resolve(file), text.getBytes(UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
