package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reaches whom, by the network policies of an installation. */
class ReachTest {

    static Stream<Installation> installations() {
        return Installation.all();
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldDenyWhatNoPolicyAllows(Installation installation) {
        // Given
        List<NetworkPolicy> policies = installation.each(NetworkPolicy.class);

        // When
        NetworkPolicy deny = installation.named(NetworkPolicy.class, "default-deny");

        // Then
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isEmpty();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(policies.stream().flatMap(policy -> policy.getSpec().getEgress().stream()))
                .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty())
                .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
        assertThat(policies.stream().flatMap(policy -> policy.getSpec().getIngress().stream()))
                .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
    }

    /** What a pod's settings name is what it needs: a way is open to each of it, and none is open to anything else. */
    @ParameterizedTest
    @MethodSource("installations")
    void shouldOpenAWayToWhatSettingsNameAndToNothingElse(Installation installation) {
        for (Workload workload : installation.workloads()) {
            // Given
            Set<Address> needs = installation.addresses(workload);

            // When
            List<Way> ways = Way.of(installation, workload);

            // Then
            assertThat(needs)
                    .as("%s reaches all of it", workload)
                    .allMatch(address -> ways.stream().anyMatch(way -> way.leadsTo(address)));
            assertThat(ways)
                    .as("%s needs all of it", workload)
                    .allMatch(way -> needs.stream().anyMatch(way::leadsTo));
        }
    }

    @Test
    void shouldLetOnlyWhoHasTargetsReachMoreThanTheBus() {
        // Given
        Installation production = Installation.of("production");

        // When
        Stream<NetworkPolicy> outside = production.each(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress().stream()
                        .flatMap(rule -> rule.getTo().stream())
                        .anyMatch(peer -> peer.getIpBlock() != null));

        // Then
        assertThat(outside.flatMap(policy -> selected(production, policy)))
                .containsOnly("cordon-actuator", "cordon-audit", "cordon-drills");
    }

    /** It holds keys of a tenant and answers runtimes: nothing that it says may go on from there. */
    @Test
    void shouldKeepTheIssuerFromTheBus() {
        // Given
        Installation production = Installation.of("production");
        NetworkPolicy bus = production.named(NetworkPolicy.class, "cordon-bus");

        // When // Then
        assertThat(selected(production, bus))
                .containsExactlyInAnyOrder(
                        "cordon-detection",
                        "cordon-containment",
                        "cordon-actuator",
                        "cordon-audit",
                        "cordon-audit-log",
                        "cordon-drills");
    }

    @ParameterizedTest
    @MethodSource("installations")
    void shouldLetNobodyInButScrapersAndRuntimes(Installation installation) {
        for (Workload workload : installation.workloads()) {
            // When
            List<NetworkPolicyIngressRule> ways = installation.each(NetworkPolicy.class).stream()
                    .filter(policy -> workload.isSelectedBy(policy.getSpec().getPodSelector()))
                    .flatMap(policy -> policy.getSpec().getIngress().stream())
                    .toList();

            // Then
            assertThat(ways.stream()
                            .flatMap(rule -> rule.getPorts().stream())
                            .map(port -> port.getPort().getStrVal()))
                    .as(workload.name())
                    .containsExactlyInAnyOrderElementsOf(workload.container().getPorts().stream()
                            .map(port -> port.getName())
                            .toList());
            assertThat(ways.stream().flatMap(rule -> rule.getFrom().stream()))
                    .allMatch(peer -> peer.getPodSelector() == null && peer.getNamespaceSelector() != null);
        }
    }

    private static Stream<String> selected(Installation installation, NetworkPolicy policy) {
        return installation.workloads().stream()
                .filter(workload -> workload.isSelectedBy(policy.getSpec().getPodSelector()))
                .map(Workload::name);
    }
}
