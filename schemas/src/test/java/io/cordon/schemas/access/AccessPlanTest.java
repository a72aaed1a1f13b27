package io.cordon.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.topic.InternalTopics;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class AccessPlanTest {
    private final AccessPlan plan = UserManifests.PLAN;

    @Test
    void shouldLetARuntimeWriteEventsAndReadWhatGatesNeedAndNothingElse() {
        assertThat(topics(Role.RUNTIME, AclOperation.WRITE)).containsExactly(Topic.EVENTS);
        assertThat(topics(Role.RUNTIME, AclOperation.READ)).containsExactlyInAnyOrder(Topic.GATE, Topic.BASELINES);
        assertThat(plan.member(Role.RUNTIME).rights()).hasSize(3);
    }

    @Test
    void shouldHaveOneWriterWhereOneRoleOwnsTheFact() {
        assertThat(who(AclOperation.WRITE, Topic.COMMANDS)).containsExactly(Role.CONTAINMENT);
        assertThat(who(AclOperation.WRITE, Topic.CONTAINMENT)).containsExactly(Role.CONTAINMENT);
        assertThat(who(AclOperation.WRITE, Topic.GATE)).containsExactly(Role.DETECTION, Role.CONTAINMENT);
        assertThat(who(AclOperation.WRITE, Topic.RECEIPTS)).containsExactly(Role.ACTUATOR);
        assertThat(who(AclOperation.WRITE, Topic.POLICY)).containsExactly(Role.OPERATOR);
        assertThat(who(AclOperation.WRITE, Topic.REQUESTS)).containsExactly(Role.OPERATOR, Role.DRILL);
        assertThat(who(AclOperation.WRITE, Topic.CREDENTIALS)).containsExactly(Role.CREDENTIAL_BROKER, Role.DRILL);
        assertThat(who(AclOperation.WRITE, Topic.AUDIT)).containsExactly(Role.AUDIT_SOURCE);
        assertThat(who(AclOperation.READ, Topic.ACTUATOR_JOURNAL)).containsExactly(Role.ACTUATOR);
    }

    /** Its process opens a session, lists the canaries, announces it and waits, all under one principal. */
    @Test
    void shouldLetADrillDoAllThatItsProcessDoes() {
        assertThat(topics(Role.DRILL, AclOperation.WRITE))
                .containsExactlyInAnyOrder(Topic.REQUESTS, Topic.EVENTS, Topic.CREDENTIALS);
        assertThat(topics(Role.DRILL, AclOperation.READ))
                .containsExactlyInAnyOrder(Topic.ANSWERS, Topic.CONTAINMENT, Topic.GATE, Topic.DEAD_LETTER);
    }

    @Test
    void shouldShowTheLagAndNoRecord() {
        assertThat(topics(Role.LAG, AclOperation.READ)).isEmpty();
        assertThat(plan.member(Role.LAG).may(AclOperation.DESCRIBE, ResourceType.GROUP, "cordon-detect"))
                .isTrue();
        assertThat(plan.member(Role.LAG).may(AclOperation.READ, ResourceType.GROUP, "cordon-detect"))
                .isFalse();
    }

    @Test
    void shouldShowPrintsAndSealedTokensToThoseAloneWhoNeedThem() {
        assertThat(who(AclOperation.READ, Topic.EVENTS)).containsExactly(Role.DETECTION, Role.OPERATOR, Role.REVIEWER);
        assertThat(who(AclOperation.READ, Topic.SLIM)).containsExactly(Role.DETECTION);
        assertThat(who(AclOperation.READ, Topic.CREDENTIALS)).containsExactly(Role.DETECTION, Role.ACTUATOR);
    }

    @Test
    void shouldLetReadersWriteNowhere() {
        for (Role reader : Set.of(Role.SOC, Role.AUDIT_LOG, Role.REVIEWER, Role.LAG, Role.INSPECTOR)) {
            assertThat(plan.member(reader).rights())
                    .flatExtracting(Right::operations)
                    .isSubsetOf(AclOperation.READ, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);
        }
    }

    @Test
    void shouldHaveAWriterAndAReaderOfEveryTopicInUse() {
        for (Topic topic : EnumSet.complementOf(EnumSet.of(Topic.POLICY))) {
            assertThat(who(AclOperation.WRITE, topic)).as("%s", topic).isNotEmpty();
            assertThat(who(AclOperation.READ, topic)).as("%s", topic).isNotEmpty();
        }
    }

    @Test
    void shouldKeepInstallationsApartWhenTheyShareACluster() {
        AccessPlan other = AccessPlan.of(new Installation(new TopicNames("globex."), "globex"));
        for (Member member : other.members()) {
            for (Right right : plan.members().stream()
                    .flatMap(each -> each.rights().stream())
                    .filter(right -> right.resource().resourceType() != ResourceType.CLUSTER)
                    .filter(right ->
                            !InternalTopics.ALL.contains(right.resource().name())) // of both, to look at only
                    .toList()) {
                assertThat(Arrays.stream(AclOperation.values())
                                .anyMatch(operation -> member.may(
                                        operation,
                                        right.resource().resourceType(),
                                        right.resource().name())))
                        .as("%s and %s", member.principal(), right)
                        .isFalse();
            }
        }
        assertThat(other.member(Role.DETECTION).principal()).isEqualTo("globex-detect");
        assertThat(other.member(Role.RUNTIME).principal()).isEqualTo("globex-runtime-globex");
    }

    @Test
    void shouldLimitWhoIsOutsideAndNobodyWhoEndsAccess() {
        assertThat(plan.members().stream()
                        .filter(member -> member.quota().isPresent())
                        .map(Member::role))
                .containsExactly(Role.RUNTIME, Role.AUDIT_SOURCE, Role.CREDENTIAL_BROKER, Role.SOC);
        assertThat(KafkaAcls.quotas(plan))
                .hasSize(4)
                .contains(
                        "--alter --entity-type users --entity-name cordon-runtime-acme"
                                + " --add-config consumer_byte_rate=16777216,producer_byte_rate=4194304,request_percentage=100");
    }

    @Test
    void shouldRefuseATenantWhosePrefixCouldBeAnothers() {
        assertThatThrownBy(() -> new Installation(TopicNames.standard(), "a.b")).hasMessageContaining("'a.b'");
        assertThatThrownBy(() -> new Installation(TopicNames.standard(), "*")).hasMessageContaining("'*'");
    }

    @Test
    void shouldNameWhatIsMissingAndWhatNobodyNeeds() {
        // Given
        List<AclBinding> actual = new ArrayList<>(plan.bindings());
        AclBinding removed = actual.remove(0);
        actual.add(rule("mallory", ResourceType.TOPIC, "cordon.commands", PatternType.LITERAL));
        actual.add(rule("eve", ResourceType.TOPIC, "cor", PatternType.PREFIXED));
        actual.add(rule("root", ResourceType.TRANSACTIONAL_ID, "*", PatternType.LITERAL));
        actual.add(rule("shop", ResourceType.TOPIC, "orders", PatternType.LITERAL));

        // When
        AclCheck check = new AclCheck(plan);

        // Then
        assertThat(check.missing(actual)).containsExactly(removed);
        assertThat(check.foreign(actual).stream().map(AclCheck::sentence))
                .containsExactly(
                        "User:mallory: write on topic cordon.commands",
                        "User:eve: write on topic cor*",
                        "User:root: write on transactional id *");
    }

    @Test
    void shouldPrintOneLineForEachRight() {
        assertThat(KafkaAcls.arguments(plan))
                .contains(
                        "--add --allow-principal User:cordon-runtime-acme --operation Write --topic cordon.events",
                        "--add --allow-principal User:cordon-actuator --operation Write --transactional-id cordon-actuator-"
                                + " --resource-pattern-type prefixed",
                        "--add --allow-principal User:cordon-inspector --operation Describe --operation DescribeConfigs --cluster")
                .hasSize(plan.members().stream()
                        .mapToInt(member -> member.rights().size())
                        .sum());
    }

    @Test
    void shouldBeWhatManifestsAndPageSay() throws IOException {
        assertThat(Files.readString(UserManifests.FILE))
                .as("k8s/kafka-users.yaml is out of date: run UserManifests")
                .isEqualTo(UserManifests.text("scram-sha-512"));
        assertThat(Files.readString(UserManifests.TLS_FILE))
                .as("k8s/kafka-users-tls.yaml is out of date: run UserManifests")
                .isEqualTo(UserManifests.text("tls"));
        assertThat(Files.readString(KafkaScript.FILE))
                .as("k8s/kafka.sh is out of date: run KafkaScript")
                .isEqualTo(KafkaScript.text());
        assertThat(Files.readString(AccessPage.FILE))
                .as("docs/access.md is out of date: run AccessPage")
                .isEqualTo(AccessPage.text());
    }

    private static AclBinding rule(String user, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    }

    private Set<Topic> topics(Role role, AclOperation operation) {
        return Arrays.stream(Topic.values())
                .filter(topic -> who(operation, topic).contains(role))
                .collect(Collectors.toSet());
    }

    private List<Role> who(AclOperation operation, Topic topic) {
        String name = plan.installation().topics().of(topic);
        return plan.members().stream()
                .filter(member -> member.may(operation, ResourceType.TOPIC, name))
                .map(Member::role)
                .toList();
    }
}
