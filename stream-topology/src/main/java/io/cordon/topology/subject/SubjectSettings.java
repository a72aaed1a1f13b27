package io.cordon.topology.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.BaselineShelf;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.Publication;
import io.cordon.topology.baseline.BaselineTopic;
import io.cordon.topology.modes.DetectionReach;
import io.cordon.topology.session.Children;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * How the subject core runs.
 *
 * @param application application id, named in what it writes
 * @param productVersion named in alerts
 * @param policyVersion named in findings
 * @param reach mode and numbers of the detections, how long holds last, and how far that may go now
 * @param forgetAfter how long a credential that nobody touches is remembered
 * @param topic the topic of baselines, which counts where the file has none
 * @param publication when a new version is due; empty if nothing is learnt
 * @param children names of the sinks
 */
public record SubjectSettings(
        String application,
        String productVersion,
        String policyVersion,
        DetectionReach reach,
        Duration forgetAfter,
        BaselineTopic topic,
        Optional<Publication> publication,
        Children children) {

    public SubjectSettings {
        requireNonNull(application, "application");
        requireNonNull(productVersion, "productVersion");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(reach, "reach");
        requireNonNull(forgetAfter, "forgetAfter");
        requireNonNull(topic, "topic");
        requireNonNull(publication, "publication");
        requireNonNull(children, "children");
    }

    /** By which baselines a task counts. */
    BaselineShelf shelf(ProcessorContext<?, ?> context) {
        Baselines fixed = reach.core().baselines();
        return fixed.byAgentType().isEmpty() ? topic.shelf(context) : BaselineShelf.fixed(fixed);
    }
}
