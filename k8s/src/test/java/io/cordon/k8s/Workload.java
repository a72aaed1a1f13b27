package io.cordon.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What runs pods: a stateful set, a deployment, a job, or those of a schedule.
 *
 * @param selected labels by which it knows its pods; those of the pods where it needs none
 * @param declared how many its manifest says there are at a time; absent where a scaler says it
 */
record Workload(
        String name,
        Map<String, String> selected,
        PodTemplateSpec template,
        List<PersistentVolumeClaim> claims,
        Optional<Integer> declared) {

    static Stream<Workload> of(HasMetadata object) {
        String name = object.getMetadata().getName();
        return switch (object) {
            case StatefulSet set ->
                Stream.of(new Workload(
                        name,
                        set.getSpec().getSelector().getMatchLabels(),
                        set.getSpec().getTemplate(),
                        set.getSpec().getVolumeClaimTemplates(),
                        Optional.ofNullable(set.getSpec().getReplicas())));
            case Deployment deployment ->
                Stream.of(new Workload(
                        name,
                        deployment.getSpec().getSelector().getMatchLabels(),
                        deployment.getSpec().getTemplate(),
                        List.of(),
                        Optional.ofNullable(deployment.getSpec().getReplicas())));
            case CronJob jobs -> {
                PodTemplateSpec template =
                        jobs.getSpec().getJobTemplate().getSpec().getTemplate();
                yield Stream.of(
                        new Workload(name, template.getMetadata().getLabels(), template, List.of(), Optional.of(1)));
            }
            case Job job ->
                Stream.of(new Workload(
                        name,
                        job.getSpec().getTemplate().getMetadata().getLabels(),
                        job.getSpec().getTemplate(),
                        List.of(),
                        Optional.of(1)));
            default -> Stream.empty();
        };
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    Container container() {
        return template.getSpec().getContainers().getFirst();
    }

    /** Whether it answers anybody; what doesn't has nothing to probe. */
    boolean listens() {
        return !container().getPorts().isEmpty();
    }

    boolean isSelectedBy(LabelSelector selector) {
        return labels().entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(this::fits);
    }

    private boolean fits(LabelSelectorRequirement wanted) {
        boolean named = wanted.getValues().contains(labels().get(wanted.getKey()));
        return switch (wanted.getOperator()) {
            case "In" -> named;
            case "NotIn" -> !named;
            default -> throw new IllegalArgumentException("operator " + wanted.getOperator() + " is not known");
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
