package io.cordon.schemas.broker;

import static io.cordon.schemas.broker.BrokerNeed.number;
import static io.cordon.schemas.broker.BrokerNeed.text;

import io.cordon.schemas.topic.Sizing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/*
 * Clients bring their own half: exactly_once_v2, time-outs of transaction and session, static membership, linger of a
 * millisecond, a state directory. A broker can undo each of these by a limit of its own, or make the half
 * that is its own too slow.
 */
/** What Cordon needs of brokers beyond its topics. */
public final class BrokerNeeds {
    /** Looks for transactions whose time is over. */
    static final String CLEAN_UP = "transaction.abort.timed.out.transaction.cleanup.interval.ms";

    static final Duration EXPECTED_CLEAN_UP = Duration.ofSeconds(1);

    private BrokerNeeds() {}

    /** Of these needs, what brokers with such settings leave open; each is said once. */
    public static List<String> problems(List<BrokerNeed> needs, List<Map<String, String>> brokers) {
        return needs.stream()
                .flatMap(need -> brokers.stream()
                        .map(need::problem)
                        .flatMap(Optional::stream)
                        .distinct())
                .toList();
    }

    /** All of them, for topics of this replication. */
    public static List<BrokerNeed> of(Takeover takeover, Sizing sizing) {
        return Stream.of(of(takeover), durability(sizing), guard())
                .flatMap(List::stream)
                .toList();
    }

    /** What bounds the time from the death of an instance to its takeover, and what lets it work at all. */
    public static List<BrokerNeed> of(Takeover takeover) {
        long session = takeover.session().toMillis();
        long transaction = takeover.transaction().toMillis();
        return List.of(
                number(
                        CLEAN_UP,
                        "at most " + EXPECTED_CLEAN_UP.toMillis(),
                        is -> is <= EXPECTED_CLEAN_UP.toMillis(),
                        is -> "a killed instance is taken over after up to "
                                + takeover.bound(Duration.ofMillis(is)).toSeconds() + " s instead of "
                                + takeover.bound(EXPECTED_CLEAN_UP).toSeconds() + " s"),
                number(
                        "group.min.session.timeout.ms",
                        "at most " + session,
                        is -> is <= session,
                        is -> "the services cannot join their groups: their session time-out of " + session
                                + " ms is refused"),
                number(
                        "group.max.session.timeout.ms",
                        "at least " + session,
                        is -> is >= session,
                        is -> "the services cannot join their groups: their session time-out of " + session
                                + " ms is refused"),
                number(
                        "transaction.max.timeout.ms",
                        "at least " + transaction,
                        is -> is >= transaction,
                        is -> "the services cannot write: their transaction time-out of " + transaction
                                + " ms is refused"));
    }

    private static List<BrokerNeed> durability(Sizing sizing) {
        int replicas = sizing.replication();
        int inSync = sizing.minInSync();
        return List.of(
                replicas("transaction.state.log.replication.factor", replicas),
                number(
                        "transaction.state.log.min.isr",
                        "at least " + inSync,
                        is -> is >= inSync,
                        is -> "the loss of " + is + " broker(s) can lose who committed what"),
                replicas("offsets.topic.replication.factor", replicas),
                text(
                        "unclean.leader.election.enable",
                        "false",
                        "false"::equals,
                        "changelogs can lose what was acknowledged, with the election of a replica that lags"));
    }

    private static BrokerNeed replicas(String setting, int expected) {
        return number(
                setting,
                "at least " + expected,
                is -> is >= expected,
                is -> "exactly-once does not survive the loss of " + is + " broker(s)");
    }

    private static List<BrokerNeed> guard() {
        return List.of(
                text(
                        "authorizer.class.name",
                        "an authorizer",
                        name -> !name.isBlank(),
                        "everybody who reaches the broker may write commands and lift holds"),
                text(
                        "allow.everyone.if.no.acl.found",
                        "false",
                        value -> value.isEmpty() || value.equals("false"),
                        "a topic without rules is open to everybody"),
                number(
                        "connections.max.reauth.ms",
                        "more than 0",
                        is -> is > 0,
                        is -> "whose password was deleted goes on as long as the connection lasts"),
                text(
                        "auto.create.topics.enable",
                        "false",
                        "false"::equals,
                        "a misspelt topic comes into being, with one partition, and what is written there is read by nobody"));
    }
}
