package io.cordon.topology.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Heartbeat;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.table.SessionTable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile or broken sender may send: each has one outcome, and the stream goes on. */
class BadInputTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));
    private final Script session = Script.root(keys, "s-1", Bench.START);

    /** Sends something bad in the name of a session that has begun. */
    private interface Attack {
        void on(BadInputTest test);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @MethodSource
    void shouldDeadLetterAndGoOnWhenARecordCannotBeTaken(Attack attack, DeadLetterReason reason) {
        // Given
        bench.send(session, session.started());

        // When
        attack.on(this);

        // Then
        assertThat(bench.deadLetters()).extracting(DeadLetter::getReason).containsExactly(reason);
        assertThat(bench.findings()).isEmpty();
        bench.send(session, session.usesCanary());
        assertThat(bench.findings()).extracting(Finding::getDetector).containsExactly("canary-used");
        assertThat(bench.deadLetters()).isEmpty();
    }

    static Stream<Arguments> shouldDeadLetterAndGoOnWhenARecordCannotBeTaken() {
        return Stream.of(
                bad("no value", DeadLetterReason.NOT_WIRE_FORMAT, test -> test.raw(null)),
                bad("bytes of no format", DeadLetterReason.NOT_WIRE_FORMAT, test -> test.raw("junk".getBytes(UTF_8))),
                bad("unknown schema id", DeadLetterReason.UNKNOWN_SCHEMA, test -> test.raw(wire(4711, new byte[20]))),
                bad("schema of another record", DeadLetterReason.UNDECODABLE, test -> test.raw(test.ofAnotherTopic())),
                bad("noise after the schema id", DeadLetterReason.UNDECODABLE, test -> test.raw(test.noise())),
                bad("cut short", DeadLetterReason.UNDECODABLE, test -> test.raw(test.cutShort())),
                bad("claim of two billion arguments", DeadLetterReason.UNDECODABLE, test -> test.raw(test.hugeClaim())),
                bad("million arguments", DeadLetterReason.TOO_LARGE, test -> test.signed(1_000_000)),
                bad("too many arguments", DeadLetterReason.OUT_OF_BOUNDS, test -> test.signed(3_000)),
                bad("key of another tree", DeadLetterReason.KEY_MISMATCH, BadInputTest::underAnotherKey),
                bad("no key", DeadLetterReason.KEY_MISMATCH, BadInputTest::underNoKey),
                bad("no MAC", DeadLetterReason.BAD_MAC, test -> test.withMac(null)),
                bad("wrong MAC", DeadLetterReason.BAD_MAC, test -> test.withMac(new byte[16])),
                bad("MAC of another session", DeadLetterReason.BAD_MAC, BadInputTest::withAnotherSessionsMac),
                bad("another agent's name", DeadLetterReason.BAD_MAC, BadInputTest::asAnotherAgent),
                bad("another scope than was granted", DeadLetterReason.BAD_MAC, BadInputTest::withAnotherScope),
                bad("begin without grant", DeadLetterReason.BAD_MAC, BadInputTest::beginWithoutGrant),
                bad("time beyond all calendars", DeadLetterReason.OUT_OF_BOUNDS, BadInputTest::beyondCalendars));
    }

    private static Arguments bad(String name, DeadLetterReason reason, Attack attack) {
        return Arguments.of(Named.of(name, attack), reason);
    }

    @Test
    void shouldDeadLetterWhenARecordLiesOnTheWrongPartition() {
        // Given
        DetectionSettings four = BenchSettings.withPartitions(Bench.settings(keys), 4);
        String stray = IntStream.range(0, 100)
                .mapToObj(i -> "r-" + i)
                .filter(root -> Keys.partition(Keys.tree(TestKeys.TENANT, root), 4) != 0)
                .findFirst()
                .orElseThrow();
        try (Bench wide = new Bench(four)) {
            Script script = Script.root(keys, stray, Bench.START);

            // When
            wide.send(script, script.started());

            // Then
            assertThat(wide.deadLetters())
                    .extracting(DeadLetter::getReason)
                    .containsExactly(DeadLetterReason.WRONG_PARTITION);
            assertThat(wide.rows(SessionTable.SESSIONS)).isZero();
        }
    }

    @Test
    void shouldFindAContradictionWhenTwoEventsStandInOnePlace() {
        // Given
        bench.send(session, session.started());
        bench.send(session, session.reads());

        // When
        bench.send(session, session.skip(-1).heartbeat());

        // Then
        assertThat(bench.findings()).extracting(Finding::getDetector).containsExactly("contradicting-events");
        assertThat(bench.deadLetters()).isEmpty();
    }

    @Test
    void shouldNotSkipWhatFollowsWhenASequenceJumpsFar() {
        // Given
        bench.send(session, session.started());
        bench.send(session, session.skip(1L << 52).heartbeat());

        // When
        bench.send(session, session.skip(-(1L << 52) - 1).usesCanary());

        // Then
        assertThat(bench.findings()).extracting(Finding::getDetector).contains("canary-used");
        assertThat(bench.count("cordon.event.repeated")).isZero();
    }

    @Test
    void shouldFindAForgedParentWhenNobodySpawnedTheSession() {
        // Given
        bench.send(session, session.started());
        Script forged = Script.child(keys, session, "s-forged");
        bench.send(forged, forged.started());
        bench.findings();

        // When
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(bench.findings()).extracting(Finding::getDetector).containsExactly("forged-parent");
    }

    @Test
    void shouldUseBrokerTimeWhenAClaimedTimeLiesYearsAhead() {
        // Given
        bench.send(session, session.started());
        Event ahead = session.at(Bench.START.plus(Duration.ofDays(800))).usesCanary();

        // When
        bench.sendAt(session, ahead, Bench.START.plusSeconds(1));

        // Then
        Finding finding = bench.findings().getFirst();
        assertThat(finding.getEngineTime()).isBefore(Bench.START.plus(Duration.ofMinutes(3)));
        assertThat(bench.count("cordon.time.clamped")).isEqualTo(1);
    }

    @Test
    void shouldFindItWhenASessionIdIsUsedAgainAfterItsEnd() {
        // Given
        bench.send(session, session.started());
        bench.send(session, session.ended());

        // When
        Script again = Script.root(keys, "s-1", Bench.START.plusSeconds(60)).as("writer-2");
        bench.send(again, again.started());

        // Then
        assertThat(bench.findings()).extracting(Finding::getDetector).containsExactly("contradicting-events");
    }

    @Test
    void shouldHarmNobodyElseWhenTheSenderIsUnverified() {
        // Given
        Script stranger = Script.withoutGrant("s-2", Bench.START);

        // When
        bench.send(stranger, stranger.started());
        bench.send(stranger, stranger.usesCanary());

        // Then
        assertThat(bench.findings()).hasSize(1);
        assertThat(bench.intents()).isEmpty();
        assertThat(bench.gate())
                .extracting(entry -> entry.value.getRung())
                .containsExactly(io.cordon.schemas.avro.Rung.STEP_UP);
    }

    @Test
    void shouldRefuseAStrangerWhenGrantsAreRequired() {
        // Given
        try (Bench strict = new Bench(BenchSettings.withGrantRequired(Bench.settings(keys)))) {
            Script stranger = Script.withoutGrant("s-2", Bench.START);

            // When
            strict.send(stranger, stranger.started());

            // Then
            assertThat(strict.deadLetters())
                    .extracting(DeadLetter::getReason)
                    .containsExactly(DeadLetterReason.BAD_MAC);
        }
    }

    private void raw(byte @Nullable [] value) {
        bench.send(session.key(), value, null, Bench.START);
    }

    private void signed(int arguments) {
        bench.send(session, session.withArguments(arguments));
        session.skip(-1);
    }

    private void withMac(byte @Nullable [] mac) {
        bench.send(session.key(), bench.bytes(session.heartbeat()), mac, Bench.START);
        session.skip(-1);
    }

    private void withAnotherSessionsMac() {
        Script other = Script.root(keys, "s-2", Bench.START);
        byte[] value = bench.bytes(session.heartbeat());
        bench.send(session.key(), value, other.granted.macKey().mac(session.key(), value), Bench.START);
        session.skip(-1);
    }

    private void asAnotherAgent() {
        bench.send(
                session,
                session.event(EventKind.HEARTBEAT)
                        .setAgent("admin-agent")
                        .setHeartbeat(Heartbeat.newBuilder().build())
                        .build());
        session.skip(-1);
    }

    private void withAnotherScope() {
        Script scoped = Script.scoped(keys, "s-3", "00112233445566778899aabbccddeeff", Bench.START);
        bench.send(scoped, scoped.started());
    }

    private void beginWithoutGrant() {
        Script stranger = Script.withoutGrant("s-1", Bench.START).as("writer-9");
        bench.send(stranger, stranger.started());
    }

    private void underAnotherKey() {
        byte[] key = Keys.tree(TestKeys.TENANT, "s-2").getBytes(UTF_8);
        byte[] value = bench.bytes(session.heartbeat());
        bench.send(key, value, session.granted.macKey().mac(key, value), Bench.START);
        session.skip(-1);
    }

    private void underNoKey() {
        byte[] value = bench.bytes(session.heartbeat());
        bench.send(new byte[0], value, session.granted.macKey().mac(new byte[0], value), Bench.START);
        session.skip(-1);
    }

    private void beyondCalendars() {
        bench.sendAt(
                session, session.at(Instant.ofEpochMilli(Long.MAX_VALUE / 2)).heartbeat(), Bench.START);
        session.skip(-1).at(Bench.START);
    }

    private byte[] noise() {
        byte[] noise = new byte[300];
        Arrays.fill(noise, (byte) 0x7b);
        return wire(schemaId(), noise);
    }

    private byte[] cutShort() {
        byte[] value = bench.bytes(session.heartbeat());
        session.skip(-1);
        return Arrays.copyOf(value, value.length / 2);
    }

    /** A sound record up to the count of its arguments, which claims what no memory holds. */
    private byte[] hugeClaim() {
        byte[] small = bench.bytes(session.withArguments(1));
        byte[] large = bench.bytes(session.skip(-1).withArguments(2));
        session.skip(-1);
        int count = Arrays.mismatch(small, large);
        byte[] claim = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        return ByteBuffer.allocate(small.length + 4)
                .put(small, 0, count)
                .put(claim)
                .put(small, count + 1, small.length - count - 1)
                .array();
    }

    private byte[] ofAnotherTopic() {
        return io.cordon.schemas.serde.AvroSerde.of(bench.registry, DeadLetter.class, true)
                .serializer()
                .serialize("other", letter());
    }

    private static DeadLetter letter() {
        return DeadLetter.newBuilder()
                .setTopic("t")
                .setPartition(0)
                .setOffset(0)
                .setReason(DeadLetterReason.UNKNOWN)
                .setDetail("")
                .setKeyDigest(ByteBuffer.wrap(new byte[32]))
                .setValueDigest(ByteBuffer.wrap(new byte[32]))
                .setValueLength(0)
                .setBrokerTime(Bench.START)
                .setApplication("a")
                .build();
    }

    private int schemaId() {
        return ByteBuffer.wrap(bench.bytes(Script.withoutGrant("x", Bench.START).heartbeat()))
                .getInt(1);
    }

    private static byte[] wire(int id, byte[] body) {
        return ByteBuffer.allocate(5 + body.length)
                .put((byte) 0)
                .putInt(id)
                .put(body)
                .array();
    }
}
