package io.cordon.cli.doctor;

import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.ClusterAnswer;
import io.cordon.schemas.broker.BrokerNeeds;
import io.cordon.schemas.broker.Brokers;
import io.cordon.schemas.broker.Takeover;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicAccessException;
import io.cordon.schemas.topic.TopicCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.TimeoutException;

/** Brokers, topics and rights. */
final class ClusterExamination {
    private static final Duration GREETING = Duration.ofSeconds(5);

    private final Admin admin;
    private final Brokers brokers;
    private final TopicCatalog catalog;
    private final Sizing sizing;

    ClusterExamination(Admin admin, TopicCatalog catalog, Sizing sizing) {
        this.admin = admin;
        this.brokers = new Brokers(admin);
        this.catalog = catalog;
        this.sizing = sizing;
    }

    /** Why nothing can be asked, if so: said once, and soon. */
    Optional<String> silence() {
        try {
            var unused = ClusterAnswer.of(
                    "reach the cluster",
                    admin.describeCluster(new DescribeClusterOptions().timeoutMs((int) GREETING.toMillis()))
                            .nodes());
            return Optional.empty();
        } catch (TopicAccessException e) {
            return Optional.of(
                    e.getCause() instanceof TimeoutException
                            ? "no broker answers within " + GREETING.toSeconds() + " s"
                            : String.valueOf(e.getMessage()));
        }
    }

    List<Symptom> brokers() {
        try {
            List<Map<String, String>> settings = brokers.settings();
            List<Symptom> symptoms =
                    new ArrayList<>(weak(BrokerNeeds.problems(BrokerNeeds.of(Takeover.OF_STREAMS, sizing), settings)));
            symptoms.addAll(weak(brokers.thin(sizing.replication())));
            symptoms.add(Symptom.good(
                    Area.BROKERS,
                    settings.size() + " broker(s); after the death of an instance its work is taken over within "
                            + Takeover.OF_STREAMS.bound(settings).toSeconds()
                            + " s, without the restore of the standby's tail"));
            return symptoms;
        } catch (TopicAccessException e) {
            return List.of(Symptom.unknown(Area.BROKERS, String.valueOf(e.getMessage())));
        }
    }

    List<Symptom> topics() {
        return asked(
                Area.TOPICS,
                problem -> Symptom.wrong(Area.TOPICS, problem),
                () -> catalog.problems(admin),
                catalog.specs().size() + " topics are as they must be");
    }

    List<Symptom> access(AccessPlan plan) {
        return asked(
                Area.ACCESS,
                problem -> problem.endsWith("is missing")
                        ? Symptom.wrong(Area.ACCESS, problem)
                        : Symptom.weak(Area.ACCESS, problem),
                () -> plan.problems(admin),
                plan.members().size() + " roles may do what they need, and nobody more");
    }

    private interface Question {
        List<String> problems();
    }

    private static List<Symptom> asked(
            Area area, Function<String, Symptom> symptom, Question question, String allIsWell) {
        try {
            List<String> problems = question.problems();
            return problems.isEmpty()
                    ? List.of(Symptom.good(area, allIsWell))
                    : problems.stream().map(symptom).toList();
        } catch (TopicAccessException e) {
            return List.of(Symptom.unknown(area, String.valueOf(e.getMessage())));
        }
    }

    private static List<Symptom> weak(List<String> problems) {
        return problems.stream()
                .map(problem -> Symptom.weak(Area.BROKERS, problem))
                .toList();
    }
}
