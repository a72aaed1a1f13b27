package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What only some kinds of request carry.
 *
 * @param binding the arguments that an approval is good for
 * @param until the end of an extension, an approval, or a quarantine that ends by itself
 * @param preview nothing is to be done, only said
 * @param confirms the waiting request that a confirmation or a withdrawal is about
 * @param judgement of a verdict
 * @param caseId the case that a verdict is about, empty for that of its subject
 * @param detectors behind that case, empty for those of its subject
 */
public record Particulars(
        ArgumentBinding binding,
        Optional<Instant> until,
        boolean preview,
        Optional<String> confirms,
        Optional<Judgement> judgement,
        String caseId,
        List<String> detectors) {

    public Particulars {
        requireNonNull(binding, "binding");
        requireNonNull(until, "until");
        requireNonNull(confirms, "confirms");
        requireNonNull(judgement, "judgement");
        requireNonNull(caseId, "caseId");
        detectors = List.copyOf(detectors);
    }

    public static Particulars none() {
        return new Particulars(
                new ArgumentBinding(""), Optional.empty(), false, Optional.empty(), Optional.empty(), "", List.of());
    }

    public Particulars with(ArgumentBinding arguments) {
        return new Particulars(arguments, until, preview, confirms, judgement, caseId, detectors);
    }

    public Particulars until(Instant end) {
        return new Particulars(binding, Optional.of(end), preview, confirms, judgement, caseId, detectors);
    }

    public Particulars asPreview() {
        return new Particulars(binding, until, true, confirms, judgement, caseId, detectors);
    }

    public Particulars confirming(String requestId) {
        return new Particulars(binding, until, preview, Optional.of(requestId), judgement, caseId, detectors);
    }

    public Particulars judging(Judgement verdict, String ofCase, List<String> behind) {
        return new Particulars(binding, until, preview, confirms, Optional.of(verdict), ofCase, behind);
    }
}
