package io.cordon.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final TopicPartition HERE = new TopicPartition("cordon.commands", 1);
    private static final TopicPartition ELSEWHERE = new TopicPartition("cordon.commands", 2);
    private static final Instant BEGUN = Instant.parse("2026-01-05T10:00:00Z");

    private final StandingReport report = new StandingReport("kafka:9092");

    @Test
    void shouldKnowTheOneThatIsThereEachTime() {
        // Given
        KnownTransaction lasting = transaction("lasting", 0, HERE);

        // When
        Standing standing = Standing.at(HERE, 7, List.of(lasting, transaction("working", 0, HERE)))
                .again(List.of(transaction("working", 1, HERE), lasting))
                .again(List.of(lasting, transaction("working", 2, HERE)))
                .again(List.of(lasting));

        // Then
        assertThat(standing.hangs()).isFalse();
        assertThat(standing.candidates()).containsExactly(lasting);
    }

    @Test
    void shouldNotTakeOthersForTheOneThatNobodyKnows() {
        // When: one works on the same partition, another on another one
        Standing standing = Standing.at(HERE, 7, List.of(transaction("working", 0, HERE)))
                .again(List.of(transaction("working", 1, HERE), transaction("lasting", 0, ELSEWHERE)))
                .again(List.of(transaction("working", 2, HERE), transaction("lasting", 0, ELSEWHERE)))
                .again(List.of(transaction("working", 3, HERE), transaction("lasting", 0, ELSEWHERE)));

        // Then
        assertThat(standing.hangs()).isTrue();
    }

    @Test
    void shouldNotBeSureWhenACoordinatorWasOnceNotAsked() {
        // Given
        KnownTransaction lasting = transaction("lasting", 0, HERE);

        // When
        Standing standing = Standing.at(HERE, 7, List.of(lasting))
                .again(List.of())
                .again(List.of(lasting))
                .again(List.of(lasting));

        // Then
        assertThat(standing.hangs()).isFalse();
        assertThat(standing.candidates()).containsExactly(lasting);
    }

    @Test
    void shouldKnowItsOwnOfSeveralUnderOneId() {
        KnownTransaction begun = transaction("id", 0, HERE);
        KnownTransaction decided = new KnownTransaction(
                "id", BEGUN, TransactionState.PREPARE_COMMIT, Duration.ofSeconds(60), Set.of(HERE, ELSEWHERE));

        assertThat(begun.is(decided)).isTrue();
        assertThat(begun.is(transaction("id", 1, HERE))).isFalse();
        assertThat(begun.is(transaction("other", 0, HERE))).isFalse();
    }

    @Test
    void shouldSayWhatEndsATransactionThatNobodyKnows() {
        // Given
        Standing standing = Standing.at(HERE, 7, List.of());

        // When
        Symptom shown = report.hangs(
                standing, Optional.of(new OpenProducer(4711, 3, 7)), age -> age.compareTo(Duration.ofHours(2)) < 0);
        Symptom hidden = report.hangs(standing, Optional.empty(), age -> false);

        // Then
        assertThat(shown.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(shown.text())
                .startsWith("cordon.commands-1 stands at offset 7")
                .contains("of producer 4711, epoch 3, its first record older than 1 h.")
                .contains(
                        "kafka-transactions.sh --bootstrap-server kafka:9092 abort --topic cordon.commands --partition 1"
                                + " --start-offset 7 (");
        assertThat(hidden.text())
                .contains("not shown (Read on the topic is missing), its first record younger than a minute.")
                .contains("--start-offset 7 (");
    }

    @Test
    void shouldTellTheOngoingFromTheOverdueAndTheUndelivered() {
        // Given
        Standing ongoing = Standing.at(HERE, 7, List.of(transaction("ours", 0, HERE)));
        Standing decided = Standing.at(
                HERE,
                7,
                List.of(new KnownTransaction(
                        "ours", BEGUN, TransactionState.PREPARE_COMMIT, Duration.ofSeconds(60), Set.of(HERE))));

        // When // Then
        assertThat(report.known(ongoing, BEGUN.plusSeconds(50)))
                .isEqualTo(
                        Symptom.good(
                                Area.TRANSACTIONS,
                                "cordon.commands-1 stands at offset 7: transaction of ours, open for 50 s; it ends by its time-out of 60 s"));
        assertThat(report.known(ongoing, BEGUN.plusSeconds(90)).verdict()).isEqualTo(Verdict.WEAK);
        assertThat(report.known(decided, BEGUN.plusSeconds(5)).text()).contains("its marker is not written");
    }

    private static KnownTransaction transaction(String id, long second, TopicPartition partition) {
        return new KnownTransaction(
                id, BEGUN.plusSeconds(second), TransactionState.ONGOING, Duration.ofSeconds(60), Set.of(partition));
    }
}
