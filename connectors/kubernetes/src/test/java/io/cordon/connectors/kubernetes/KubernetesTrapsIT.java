package io.cordon.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong in a cluster if one does the obvious. Against the simulator. */
class KubernetesTrapsIT {
    private final DocumentedRoles roles = new DocumentedRoles();
    private final ClusterTarget target = new ClusterTarget(ClusterTarget.Minting.ACCOUNT, roles);
    private final SimulatedCluster cluster = target.cluster();

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void shouldKeepEvidenceWithoutSecretsBeforeThePodGoes() {
        // Given
        var pod = pod("a");

        // When
        containAll(pod);

        // Then
        var kept = cluster.objects.entrySet().stream()
                .filter(e -> e.getKey().startsWith("/api/v1/namespaces/cordon-evidence/configmaps/cordon-evidence-"))
                .map(e -> e.getValue().toString())
                .toList();
        assertThat(kept)
                .hasSize(1)
                .first()
                .asString()
                .contains("agent:1", "API_KEY", "Running")
                .doesNotContain("secret-");
        assertThat(cluster.objects).doesNotContainKey(ClusterTarget.CORE + "pods/a");
    }

    @Test
    void shouldLeaveThePodCutOffIfNoEvidenceCanBeKept() {
        // Given
        var pod = pod("a");
        cluster.refusing = Optional.of("create configmaps");

        // When
        var outcomes = containAll(pod);

        // Then
        assertThat(outcomes.getLast()).isInstanceOf(StepOutcome.CutOff.class);
        assertThat(cluster.objects.get(ClusterTarget.CORE + "pods/a").toString())
                .contains(Quarantine.LABEL);
        assertThat(probe(pod)).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldCutThePodOffByAPolicyWithoutAnyRule() {
        // Given
        var pod = pod("a");

        // When
        target.connector().contain(step(pod, "isolate-pod", PreState.unknown()));

        // Then
        var spec = cluster.objects
                .get("/apis/networking.k8s.io/v1/namespaces/agents-a/networkpolicies/cordon-quarantine")
                .path("spec");
        assertThat(spec.path("policyTypes")).hasSize(2);
        assertThat(spec.has("ingress") || spec.has("egress")).isFalse();
    }

    @Test
    void shouldLeaveThePodAloneThatTookTheName() {
        // Given
        var pod = pod("a");
        var before = target.connector().capture(point(pod));
        pod("a");

        // When
        var isolated = target.connector().contain(step(pod, "isolate-pod", before));
        var deleted = target.connector().contain(step(pod, "delete-pod", before));

        // Then
        assertThat(isolated).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(deleted).isInstanceOf(StepOutcome.AlreadyDone.class);
        assertThat(cluster.objects).containsKey(ClusterTarget.CORE + "pods/a");
    }

    @Test
    void shouldSayUntilWhenThePodThatIsGoingIsHonoured() {
        // Given
        var pod = pod("a");
        metadata("pods/a").put("deletionTimestamp", "2026-01-01T00:00:00Z");

        // When
        var soon = probe(pod, Instant.parse("2026-01-01T00:00:30Z"));
        var late = probe(pod, Instant.parse("2026-01-01T00:01:30Z"));

        // Then
        assertThat(soon)
                .isInstanceOfSatisfying(
                        ProbeOutcome.AccessLapses.class,
                        lapses -> assertThat(lapses.until()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z")));
        assertThat(late).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldReviewATokenForTheAudienceThatItIsFor() {
        // Given
        var pod = target.pod("a", "sts.cloud.example", Validation.LOCAL_UNTIL_EXPIRY);

        // When
        var before = probe(pod);
        containAll(pod);
        var after = probe(pod);

        // Then
        assertThat(before).isInstanceOf(ProbeOutcome.AccessRemains.class);
        assertThat(after)
                .isInstanceOfSatisfying(
                        ProbeOutcome.AccessLapses.class,
                        lapses -> assertThat(lapses.until()).isEqualTo(Instant.ofEpochSecond(4102444800L)));
    }

    @Test
    void shouldTakeOneAccountOutOfABindingAndPutItBack() {
        // Given
        var account = target.mint();
        var before = target.connector().capture(point(account));
        containAll(account, before);
        var contained = cluster.objects
                .get(ClusterTarget.BINDINGS + "b-n0")
                .path("subjects")
                .toString();

        // When
        var outcome = target.connector().release(new ReleaseStep(point(account), "restore-bindings", before));

        // Then
        assertThat(contained).contains("ann").doesNotContain("ServiceAccount");
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(cluster.objects.get(ClusterTarget.BINDINGS + "b-n0").toString())
                .contains("ann", "ServiceAccount");
        assertThat(cluster.objects.get(ClusterTarget.CLUSTER_BINDINGS + "c-n0").toString())
                .contains("ServiceAccount");
        assertThat(target.admits(account)).isFalse();
    }

    @Test
    void shouldTakeWhatItCanFromAnAccountAndSayWhatItCouldNot() {
        // Given: a role binding that the actuator may not bind, and a cluster role binding that it may
        var account = target.mint();
        cluster.refusing = Optional.of("update rolebindings");

        // When
        var outcome = target.connector().contain(step(account, "remove-bindings", PreState.unknown()));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.CutOff.class);
        assertThat(cluster.objects.get(ClusterTarget.CLUSTER_BINDINGS + "c-n0").path("subjects"))
                .isEmpty();
    }

    @Test
    void shouldFindTheBindingOnTheLastPage() {
        // Given
        var account = target.mint();
        for (int i = 0; i < 250; i++) {
            cluster.put(ClusterTarget.BINDINGS + "a-" + i, "{\"subjects\":[]}");
        }

        // When
        target.connector().contain(step(account, "remove-bindings", PreState.unknown()));

        // Then
        assertThat(cluster.objects
                        .get(ClusterTarget.BINDINGS + "b-n0")
                        .path("subjects")
                        .toString())
                .doesNotContain("ServiceAccount");
    }

    @Test
    void shouldNotGiveRightsBackWhileFormerTokensLive() {
        // Given
        var account = target.mint();
        try (var connector = ClusterTarget.connector(cluster, Map.of())) {
            var before = connector.capture(point(account));
            connector.contain(step(account, "remove-bindings", before));

            // When
            var outcome = connector.release(new ReleaseStep(point(account), "restore-bindings", before));

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
            assertThat(connector.probe(new ProbeRequest(point(account), Instant.now())))
                    .isInstanceOf(ProbeOutcome.AccessEnded.class);
        }
    }

    @Test
    void shouldFindRightsThatComeByAGroup() {
        // Given
        var account = target.mint();
        target.connector().contain(step(account, "remove-bindings", PreState.unknown()));
        cluster.groupMayListPods = true;

        // When
        var probe = probe(account);

        // Then
        assertThat(probe).isInstanceOf(ProbeOutcome.AccessRemains.class);
    }

    @Test
    void shouldMakeTheAccountAgainThatAnEarlierTryDeleted() {
        // Given
        var account = target.mint();
        var before = target.connector().capture(point(account));
        cluster.objects.remove(ClusterTarget.CORE + "serviceaccounts/n0");

        // When
        var outcome = target.connector().contain(step(account, "recreate-account", before));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(cluster.objects).containsKey(ClusterTarget.CORE + "serviceaccounts/n0");
    }

    @ParameterizedTest
    @CsvSource({
        "PRINCIPAL, kube-system/default",
        "PRINCIPAL, agents-a/../../x",
        "WORKLOAD_TOKEN, agents-a/node/x",
        "WORKLOAD_TOKEN, kube-system/pod/etcd",
        "API_KEY, agents-a/x"
    })
    void shouldSendNothingForNamesOutsideItsLimits(CredentialKind kind, String principal) {
        // Given
        var credential = ClusterTarget.view(kind, principal, "", Validation.INTROSPECTION);

        // When
        var outcomes = containAll(credential);

        // Then
        assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Refused.class);
        assertThat(cluster.requests()).isEmpty();
    }

    @Test
    void shouldNeedEveryRightOfTheDocumentedRoles() {
        // Given
        var account = target.mint();
        var pod = pod("a");
        cluster.put(ClusterTarget.CORE + "secrets/s", "{}");
        var secret =
                ClusterTarget.view(CredentialKind.WORKLOAD_TOKEN, "agents-a/secret/s", "", Validation.INTROSPECTION);

        // When
        containAll(account, target.connector().capture(point(account)));
        containAll(pod);
        containAll(secret);
        probe(pod);
        probe(ClusterTarget.view(CredentialKind.PRINCIPAL, "agents-a/n0", "", Validation.INTROSPECTION));

        // Then
        assertThat(roles.used()).isEqualTo(roles.granted());
    }

    private CredentialView pod(String name) {
        return target.pod(name, SimulatedCluster.API_AUDIENCE, Validation.INTROSPECTION);
    }

    private ObjectNode metadata(String path) {
        return cluster.objects.get(ClusterTarget.CORE + path).withObject("/metadata");
    }

    private List<StepOutcome> containAll(CredentialView credential) {
        return containAll(credential, PreState.unknown());
    }

    private List<StepOutcome> containAll(CredentialView credential, PreState before) {
        Connector connector = target.connector();
        return connector.plan(point(credential)).stream()
                .map(plan -> connector.contain(step(credential, plan.name(), before)))
                .toList();
    }

    private ProbeOutcome probe(CredentialView credential) {
        return probe(credential, Instant.now());
    }

    private ProbeOutcome probe(CredentialView credential, Instant now) {
        return target.connector().probe(new ProbeRequest(point(credential), now));
    }

    private static ContainmentStep step(CredentialView credential, String name, PreState before) {
        return new ContainmentStep(point(credential), name, before);
    }

    private static PointRequest point(CredentialView credential) {
        return new PointRequest("command", "tenant", credential);
    }
}
