package io.cordon.topology.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.Publication;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.topology.baseline.BaselineTopic;
import io.cordon.topology.session.Children;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * How the subject core runs.
 *
 * @param application application id, named in what it writes
 * @param productVersion named in alerts
 * @param policyVersion named in findings
 * @param detections mode and numbers by the id of a detection
 * @param response how long holds last
 * @param shadow write findings and alerts only
 * @param forgetAfter how long a credential that nobody touches is remembered
 * @param fixed baselines that count for all tenants; without any, those of the topic do
 * @param topic the topic of baselines
 * @param publication when a new version is due; empty if nothing is learnt
 * @param children names of the sinks
 */
public record SubjectSettings(
        String application,
        String productVersion,
        String policyVersion,
        Function<String, Settings> detections,
        ResponsePolicy response,
        boolean shadow,
        Duration forgetAfter,
        Baselines fixed,
        BaselineTopic topic,
        Optional<Publication> publication,
        Children children) {

    public SubjectSettings {
        requireNonNull(application, "application");
        requireNonNull(productVersion, "productVersion");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(detections, "detections");
        requireNonNull(response, "response");
        requireNonNull(forgetAfter, "forgetAfter");
        requireNonNull(fixed, "fixed");
        requireNonNull(topic, "topic");
        requireNonNull(publication, "publication");
        requireNonNull(children, "children");
    }

    /** By which baselines a task counts. */
    BaselineShelf shelf(ProcessorContext<?, ?> context) {
        return fixed.byAgentType().isEmpty() ? topic.shelf(context) : BaselineShelf.fixed(fixed);
    }
}
