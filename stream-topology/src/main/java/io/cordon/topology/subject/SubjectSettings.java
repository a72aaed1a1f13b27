package io.cordon.topology.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.response.ResponsePolicy;
import io.cordon.topology.session.Children;
import java.time.Duration;
import java.util.function.Function;

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
        Children children) {

    public SubjectSettings {
        requireNonNull(application, "application");
        requireNonNull(productVersion, "productVersion");
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(detections, "detections");
        requireNonNull(response, "response");
        requireNonNull(forgetAfter, "forgetAfter");
        requireNonNull(children, "children");
    }
}
