package io.cordon.schemas.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.policy.ModesLedger.Ruling;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.TopicNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class ModesRecordTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final TopicNames NAMES = TopicNames.standard();
    private static final Modes SHADOW = Modes.none().detection(Optional.of(Mode.SHADOW));

    private final SigningKey ada = SigningKey.generate("ada");
    private final RecordVerifier verifier = new RecordVerifier(VerifyingKeys.of(ada));
    private final Serde<PolicyDocument> documents = documents();

    private static Serde<PolicyDocument> documents() {
        SimulatedSchemaRegistry registry = new SimulatedSchemaRegistry();
        TopicSchemas.registerAll(registry, NAMES);
        return AvroSerde.of(registry, PolicyDocument.class, false);
    }

    @Test
    void shouldBelieveWhatAnOperatorSigned() {
        // When
        ModesRecord read = read(received(record(ada, NOW)), Instant.EPOCH);

        // Then
        assertThat(read.modes()).isEqualTo(SHADOW);
        assertThat(read.keyId()).isEqualTo("ada");
        assertThat(read.document().getReason()).isEqualTo("it misfires");
        assertThat(read.document().getTenant()).isEqualTo("acme");
    }

    @Test
    void shouldRefuseWhatNobodySignedWhoMay() {
        // Given
        ProducerRecord<byte[], byte[]> unsigned = record(ada, NOW);
        unsigned.headers().forEach(header -> unsigned.headers().remove(header.key()));

        // When // Then
        assertThatThrownBy(() -> read(received(unsigned), Instant.EPOCH)).hasMessageContaining("signature");
        assertThatThrownBy(() -> read(received(record(SigningKey.generate("mallory"), NOW)), Instant.EPOCH))
                .hasMessageContaining("signature");
    }

    @Test
    void shouldNotComeBackIntoForceWhenItIsSentAgain() {
        assertThatThrownBy(() -> read(received(record(ada, NOW)), NOW.plusSeconds(1)))
                .hasMessageContaining("older");
    }

    @Test
    void shouldKeepWhatIsInForceAndSayWhyANewerDocumentIsNot() {
        // Given
        List<Modes> taken = new ArrayList<>();
        ModesLedger ledger = new ModesLedger(verifier, documents.deserializer(), modes -> {
            if (modes.detection().isEmpty()) {
                throw new IllegalArgumentException("no sense");
            }
            taken.add(modes);
        });

        // When
        var good = ledger.take(received(record(ada, NOW.plusSeconds(1))));
        var foreign = ledger.take(received(record(SigningKey.generate("mallory"), NOW.plusSeconds(2))));
        var older = ledger.take(received(record(ada, NOW)));
        var senseless = ledger.take(received(record(ada, NOW.plusSeconds(3), Modes.none())));
        var other = ledger.take(new ConsumerRecord<>("t", 0, 0, new byte[] {'b'}, new byte[0]));

        // Then
        assertThat(good)
                .get()
                .isInstanceOfSatisfying(
                        Ruling.Taken.class, ruling -> assertThat(ruling.keyId()).isEqualTo("ada"));
        assertThat(taken).containsExactly(SHADOW);
        assertThat(why(foreign)).contains("signature", "none of theirs");
        assertThat(why(older)).contains("older");
        assertThat(why(senseless)).isEqualTo("no sense");
        assertThat(other).isEmpty();
    }

    private static String why(Optional<Ruling> ruling) {
        Ruling.Refused refused = (Ruling.Refused) ruling.orElseThrow();
        assertThat(refused.document())
                .get()
                .extracting(PolicyDocument::getReason)
                .isEqualTo("it misfires");
        return refused.why();
    }

    @Test
    void shouldHaveAKeyOfItsOwnForEachVersion() {
        // Given
        ProducerRecord<byte[], byte[]> first = record(ada, NOW);
        ProducerRecord<byte[], byte[]> second = record(ada, NOW.plusSeconds(1));

        // Then
        assertThat(first.key()).isNotEqualTo(second.key());
        assertThat(ModesRecord.concerns(received(first))).isTrue();
        assertThat(ModesRecord.concerns(new ConsumerRecord<>("t", 0, 0, new byte[] {'m'}, new byte[0])))
                .isFalse();
    }

    private ProducerRecord<byte[], byte[]> record(SigningKey key, Instant at) {
        return record(key, at, SHADOW);
    }

    private ProducerRecord<byte[], byte[]> record(SigningKey key, Instant at, Modes modes) {
        return new ModesDocument("acme", modes, key.keyId(), "it misfires", at)
                .record(NAMES, documents.serializer(), key);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private ModesRecord read(ConsumerRecord<byte[], byte[]> record, Instant since) {
        return ModesRecord.read(record, verifier, documents.deserializer(), since);
    }
}
