package io.cordon.cli.doctor;

import io.cordon.schemas.access.ClusterAnswer;
import io.cordon.schemas.topic.TopicAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/** What the transaction coordinators know. Takes Describe on transactional ids; others are left out of what they tell, without a word. */
final class Coordinators {
    private static final String LOG = "__transaction_state";

    private static final Set<TransactionState> NOT_ENDED = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;

    Coordinators(Admin admin) {
        this.admin = admin;
    }

    /** Of these ids, or beginnings of ids, those that may not be seen. */
    List<String> hidden(List<String> ids) {
        var answers = admin.describeTransactions(ids);
        return ids.stream().filter(id -> !mayBeSeen(answers.description(id))).toList();
    }

    private static boolean mayBeSeen(KafkaFuture<TransactionDescription> answer) {
        try {
            var unused = found(answer);
            return true;
        } catch (TopicAccessException e) {
            if (e.getCause() instanceof TransactionalIdAuthorizationException) {
                return false;
            }
            throw e;
        }
    }

    /** The transactions that are not ended, of those that may be seen. */
    List<KnownTransaction> transactions() {
        requireAll();
        List<String> ids = ClusterAnswer.of(
                        "list transactions",
                        admin.listTransactions(new ListTransactionsOptions().filterStates(NOT_ENDED))
                                .all())
                .stream()
                .map(TransactionListing::transactionalId)
                .toList();
        var answers = admin.describeTransactions(ids);
        List<KnownTransaction> transactions = new ArrayList<>();
        for (String id : ids) {
            found(answers.description(id)).ifPresent(found -> transactions.add(KnownTransaction.of(id, found)));
        }
        return transactions;
    }

    /** Without a leader of each partition of their log, some of what coordinators know is nowhere to be had. */
    private void requireAll() {
        boolean all =
                ClusterAnswer.of(
                                "describe " + LOG,
                                admin.describeTopics(List.of(LOG)).allTopicNames())
                        .values()
                        .stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(Coordinators::hasLeader);
        if (!all) {
            throw new TopicAccessException(
                    "some partitions of " + LOG + " have no leader: not all coordinators can be asked", null);
        }
    }

    static boolean hasLeader(TopicPartitionInfo partition) {
        Node leader = partition.leader();
        return leader != null && !leader.isEmpty();
    }

    private static Optional<TransactionDescription> found(KafkaFuture<TransactionDescription> answer) {
        try {
            return Optional.of(ClusterAnswer.of("describe a transaction", answer));
        } catch (TopicAccessException e) {
            if (e.getCause() instanceof TransactionalIdNotFoundException) {
                return Optional.empty(); // forgotten meanwhile, or never there
            }
            throw e;
        }
    }
}
