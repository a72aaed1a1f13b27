package io.cordon.cli.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/** What an operator is told of a partition that stands. */
final class StandingReport {
    private static final List<Duration> AGES = List.of(
            Duration.ofDays(7), Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(15), Duration.ofMinutes(1));

    /** A coordinator looks every ten seconds whose time is over, as it is shipped. */
    private static final Duration LATE = Duration.ofSeconds(20);

    private final String bootstrap;

    /**
     * Reports about a cluster.
     *
     * @param bootstrap how it is reached
     */
    StandingReport(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Of one that no coordinator knows. */
    Symptom hangs(Standing standing, Optional<OpenProducer> producer, Predicate<Duration> older) {
        TopicPartition partition = standing.partition();
        long start = producer.map(OpenProducer::start).orElse(standing.start());
        return Symptom.wrong(
                Area.TRANSACTIONS,
                partition + " stands at offset " + start
                        + ": a transaction is open there that no coordinator knows, of "
                        + producer.map(open -> "producer " + open.id() + ", epoch " + open.epoch())
                                .orElse("a producer that is not shown (Read on the topic is missing)")
                        + ", its first record " + age(older)
                        + ". Whoever reads what is committed (detection, actuator, gates, SOC) reads no further there, ever."
                        + " An administrator ends it: kafka-transactions.sh --bootstrap-server " + bootstrap
                        + " abort --topic " + partition.topic() + " --partition " + partition.partition()
                        + " --start-offset " + start + " (docs/operations/outages.md says what that loses)");
    }

    private static String age(Predicate<Duration> older) {
        return AGES.stream()
                .filter(older)
                .findFirst()
                .map(age -> "older than " + words(age))
                .orElse("younger than a minute");
    }

    private static String words(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        return age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }

    /** Of one that a coordinator knows. */
    Symptom known(Standing standing, Instant now) {
        KnownTransaction transaction = standing.candidates().stream()
                .min(Comparator.comparing(KnownTransaction::begun))
                .orElseThrow();
        Duration open = Duration.between(transaction.begun(), now);
        String text = standing.partition() + " stands at offset " + standing.start() + ": transaction of "
                + transaction.id() + ", open for " + open.toSeconds() + " s";
        if (transaction.state() != TransactionState.ONGOING) {
            return Symptom.weak(
                    Area.TRANSACTIONS,
                    text + ", is decided, and its marker is not written: is the partition's leader away?");
        }
        String end = " by its time-out of " + transaction.timeout().toSeconds() + " s";
        return open.compareTo(transaction.timeout().plus(LATE)) <= 0
                ? Symptom.good(Area.TRANSACTIONS, text + "; it ends" + end)
                : Symptom.weak(Area.TRANSACTIONS, text + ", should have ended" + end + ": is its coordinator away?");
    }

    /** Of those of which it is not known why they stand. */
    Symptom notLookedAt(Map<TopicPartition, Long> open, List<String> hidden) {
        return Symptom.unknown(
                Area.TRANSACTIONS,
                "open transactions, by partition and offset: " + open
                        + "; whether a coordinator knows them was not looked at: Describe on"
                        + " transactional ids that begin with " + String.join(", ", hidden)
                        + " is missing; cordon access --create gives it to cordon-inspector");
    }
}
