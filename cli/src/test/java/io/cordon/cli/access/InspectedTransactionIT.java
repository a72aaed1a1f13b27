package io.cordon.cli.access;

import static io.cordon.cli.access.SecuredCluster.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.cli.doctor.HangingTransaction;
import io.cordon.parts.KafkaOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the inspector, who may read no record, tells of a transaction that hangs. */
class InspectedTransactionIT {
    @TempDir
    private Path directory;

    @Test
    void shouldSeeAHangingTransactionWithoutReadingAndSayWhatItMayNotSee() throws Exception {
        // Given
        try (SecuredCluster cluster =
                SecuredCluster.start(directory, KafkaOptions.defaults().with(HangingTransaction.UNVERIFIED, "false"))) {
            HangingTransaction.on(new TopicPartition("cordon.events", 2), cluster.client(cluster.admin()));

            // When
            String asInspector = doctor(cluster, cluster.user(ACME, "inspector"));
            String asAdministrator = doctor(cluster, cluster.admin());
            withdraw(cluster);
            String asBefore = doctor(cluster, cluster.user(ACME, "inspector"));

            // Then
            assertThat(asInspector)
                    .contains(
                            "wrong    transactions cordon.events-2 stands at offset 0: a transaction is open there that no"
                                    + " coordinator knows, of a producer that is not shown (Read on the topic is missing)")
                    .contains("abort --topic cordon.events --partition 2 --start-offset 0 ");
            assertThat(asAdministrator).contains("no coordinator knows, of producer 4711, epoch 3");
            assertThat(asBefore)
                    .contains("unknown  transactions open transactions, by partition and offset: {cordon.events-2=0}")
                    .contains("begin with cordon-detect-, cordon-containment-, cordon-actuator-, cordon.audit.acme.");
        }
    }

    /** As it was before the inspector had these rights. */
    private static void withdraw(SecuredCluster cluster) throws Exception {
        cluster.kafka()
                .admin()
                .deleteAcls(List.of(new AclBindingFilter(
                        new ResourcePatternFilter(ResourceType.TRANSACTIONAL_ID, null, PatternType.ANY),
                        new AccessControlEntryFilter(
                                "User:cordon-inspector", null, AclOperation.ANY, AclPermissionType.ANY))))
                .all()
                .get();
        try (Attempts inspector = new Attempts(cluster.client(cluster.user(ACME, "inspector")))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> !inspector.seesTransactions("cordon.audit.acme.orders"));
        }
    }

    private static String doctor(SecuredCluster cluster, Path user) {
        StringWriter said = new StringWriter();
        cluster.doctor(ACME, user, new PrintWriter(said));
        return said.toString();
    }
}
