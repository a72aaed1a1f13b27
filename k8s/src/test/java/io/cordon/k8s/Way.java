package io.cordon.k8s;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.stream.Stream;

/** A way out that a network policy opens: to one peer at one port. */
record Way(String place, int port) {
    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    /** Where names are asked for: everybody does. */
    private static final int NAMES = 53;

    /** Those of a workload, names apart. */
    static List<Way> of(Installation installation, Workload workload) {
        return installation.each(NetworkPolicy.class).stream()
                .filter(policy -> workload.isSelectedBy(policy.getSpec().getPodSelector()))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(Way::each)
                .filter(way -> way.port != NAMES)
                .distinct()
                .toList();
    }

    private static Stream<Way> each(NetworkPolicyEgressRule rule) {
        return rule.getTo().stream()
                .flatMap(peer -> rule.getPorts().stream()
                        .map(port -> new Way(place(peer), port.getPort().getIntVal())));
    }

    private static String place(NetworkPolicyPeer peer) {
        return peer.getIpBlock() == null
                ? peer.getNamespaceSelector().getMatchLabels().get(NAMESPACE)
                : peer.getIpBlock().getCidr();
    }

    boolean leadsTo(Address address) {
        return port == address.port()
                && (place.equals(address.place()) || (place.contains("/") && within(address.host(), place)));
    }

    private static boolean within(String host, String block) {
        int slash = block.indexOf('/');
        int free = 32 - Integer.parseInt(block.substring(slash + 1));
        return host.matches("[0-9.]+") && number(host) >> free == number(block.substring(0, slash)) >> free;
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.", -1)) {
            number = number << 8 | Long.parseLong(part);
        }
        return number;
    }

    @Override
    public String toString() {
        return place + ":" + port;
    }
}
