package io.cordon.k8s;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one overlay puts into a cluster. */
final class Installation {

    static final Path ROOT = Path.of("");

    private static final List<Installation> ALL =
            List.of(new Installation("trial"), new Installation("production"), new Installation("certificates"));

    private final String name;
    private final List<ObjectNode> rendered;
    private final List<HasMetadata> models;

    private Installation(String name) {
        try {
            this.name = name;
            this.rendered = Kustomization.render(ROOT.resolve("overlays").resolve(name));
            this.models = rendered.stream()
                    .filter(ClusterModel::knows)
                    .map(ClusterModel::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Installation> all() {
        return ALL.stream();
    }

    static Installation of(String name) {
        return all().filter(installation -> installation.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return name;
    }

    /** All objects, as a cluster is given them. */
    List<ObjectNode> rendered() {
        return rendered;
    }

    /** All objects of a type of Kubernetes itself. */
    <T extends HasMetadata> List<T> each(Class<T> type) {
        return models.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Objects of a kind, whoever defines it. */
    List<ObjectNode> custom(String kind) {
        return rendered.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    List<Workload> workloads() {
        return models.stream().flatMap(Workload::of).toList();
    }

    Workload workload(String workload) {
        return workloads().stream()
                .filter(each -> each.name().equals(workload))
                .findFirst()
                .orElseThrow();
    }

    /** How many of a workload there are at least. */
    int replicas(Workload workload) {
        return workload.declared().orElseGet(() -> scaler(workload).minReplicaCount());
    }

    private ScaledObject.Spec scaler(Workload workload) {
        return each(ScaledObject.class).stream()
                .map(ScaledObject::getSpec)
                .filter(spec -> spec.scaleTargetRef().name().equals(workload.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says how many " + workload + " there are"));
    }

    <T extends HasMetadata> T named(Class<T> type, String object) {
        return each(type).stream()
                .filter(each -> each.getMetadata().getName().equals(object))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " is called " + object));
    }

    Map<String, String> data(String configMap) {
        return named(ConfigMap.class, configMap).getData();
    }

    /** Where a workload goes, by its files and its environment. */
    Set<Address> addresses(Workload workload) {
        Map<String, String> environment = workload.container().getEnvFrom().stream()
                .flatMap(source -> data(source.getConfigMapRef().getName()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Stream<String> files = workload.template().getSpec().getVolumes().stream()
                .map(Volume::getConfigMap)
                .filter(Objects::nonNull)
                .flatMap(source -> data(source.getName()).values().stream());
        return Stream.concat(files, environment.values().stream())
                .flatMap(text -> Address.in(text).stream())
                .collect(Collectors.toSet());
    }

    /** What the service of a pod finds in its environment. */
    Map<String, String> environment(String pod) {
        Map<String, String> all = new HashMap<>(data("cordon-cluster"));
        all.put("CORDON_INSTANCE", pod);
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
