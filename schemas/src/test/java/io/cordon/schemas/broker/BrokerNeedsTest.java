package io.cordon.schemas.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.topic.Sizing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerNeedsTest {

    private static final Takeover TAKEOVER = new Takeover(Duration.ofSeconds(6), Duration.ofSeconds(6));

    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
            Map.entry("group.min.session.timeout.ms", "6000"),
            Map.entry("group.max.session.timeout.ms", "1800000"),
            Map.entry("transaction.max.timeout.ms", "900000"),
            Map.entry("transaction.state.log.replication.factor", "3"),
            Map.entry("transaction.state.log.min.isr", "2"),
            Map.entry("offsets.topic.replication.factor", "3"),
            Map.entry("unclean.leader.election.enable", "false"),
            Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
            Map.entry("allow.everyone.if.no.acl.found", "false"),
            Map.entry("connections.max.reauth.ms", "3600000"),
            Map.entry("auto.create.topics.enable", "false"));

    @Test
    void shouldFindNothingWhenAllIsAsNeeded() {
        assertThat(problems(GOOD)).isEmpty();
    }

    @Test
    void shouldNameTheSettingAndWhatItCostsWhenOneIsWeaker() {
        Map<String, String> weaker = Map.ofEntries(
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "10000"),
                Map.entry("group.min.session.timeout.ms", "10000"),
                Map.entry("group.max.session.timeout.ms", "5000"),
                Map.entry("transaction.max.timeout.ms", "3000"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("offsets.topic.replication.factor", "2"),
                Map.entry("unclean.leader.election.enable", "true"),
                Map.entry("authorizer.class.name", ""),
                Map.entry("allow.everyone.if.no.acl.found", "true"),
                Map.entry("connections.max.reauth.ms", "0"),
                Map.entry("auto.create.topics.enable", "true"));
        weaker.forEach((setting, value) -> {
            Map<String, String> broker = new HashMap<>(GOOD);
            broker.put(setting, value);
            assertThat(problems(broker)).singleElement().asString().startsWith(setting + " is ");
        });
        assertThat(problems(weaker)).hasSize(GOOD.size());
        assertThat(problems(weaker).get(0)).endsWith("taken over after up to 16 s instead of 7 s");
    }

    @Test
    void shouldTakeForTooWeakWhatABrokerDoesNotTell() {
        assertThat(problems(Map.of())).hasSize(GOOD.size() - 1).anyMatch(problem -> problem.contains("is not set"));
    }

    private static List<String> problems(Map<String, String> broker) {
        return BrokerNeeds.problems(BrokerNeeds.of(TAKEOVER, Sizing.production()), List.of(broker));
    }
}
