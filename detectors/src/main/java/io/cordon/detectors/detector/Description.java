package io.cordon.detectors.detector;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a detector is, for operators and for the documentation.
 *
 * @param id its id in findings and configuration
 * @param version rises when it begins to say something else about the same events
 * @param title a short name
 * @param family what kind of trouble it looks for
 * @param grade the strongest evidence it can give
 * @param severity how bad it is if true
 * @param summary what it recognises, and why it matters
 * @param response how far it goes, and why
 * @param firesFalsely what makes it fire without an attack
 * @param frameworks ids in public catalogues: OWASP ASI and NHI, MITRE ATLAS
 * @param parameters what can be tuned
 * @param weighing how it weighs signs against each other; empty if it does not
 */
public record Description(
        String id,
        int version,
        String title,
        Family family,
        Grade grade,
        Severity severity,
        String summary,
        String response,
        String firesFalsely,
        List<String> frameworks,
        List<Parameter> parameters,
        Optional<Weighing> weighing) {

    /**
     * A number that can be tuned.
     *
     * @param name its name in configuration
     * @param value its default
     * @param unit its unit
     * @param reason why the default is what it is
     */
    public record Parameter(String name, long value, String unit, String reason) {}

    /** Checks that nothing is missing and copies the lists. */
    public Description {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(family, "family");
        requireNonNull(grade, "grade");
        requireNonNull(severity, "severity");
        requireNonNull(summary, "summary");
        requireNonNull(response, "response");
        requireNonNull(firesFalsely, "firesFalsely");
        requireNonNull(weighing, "weighing");
        frameworks = List.copyOf(frameworks);
        parameters = List.copyOf(parameters);
    }

    /** A detector that weighs nothing. */
    public Description(
            String id,
            int version,
            String title,
            Family family,
            Grade grade,
            Severity severity,
            String summary,
            String response,
            String firesFalsely,
            List<String> frameworks,
            List<Parameter> parameters) {
        this(
                id,
                version,
                title,
                family,
                grade,
                severity,
                summary,
                response,
                firesFalsely,
                frameworks,
                parameters,
                Optional.empty());
    }

    /** The same detector, which weighs what it sees like this. */
    Description weighing(Weighing by) {
        return new Description(
                id,
                version,
                title,
                family,
                grade,
                severity,
                summary,
                response,
                firesFalsely,
                frameworks,
                parameters,
                Optional.of(by));
    }
}
