package io.cordon.topology.repeat;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.subject.SubjectCatalog;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/*
 * The subject core writes to the same topics, and is not repeated: its findings are recorded. Its detectors have names of their own. Early holds
 * are told outside of transactions and say nothing that the hold itself does not.
 */
/** Which records of the topics the session core wrote. */
final class Published {
    private static final Set<String> OF_SUBJECTS =
            SubjectCatalog.descriptions().stream().map(Description::id).collect(Collectors.toUnmodifiableSet());

    private static final int PARTS_OF_A_HOLD = 4;

    private Published() {}

    /** A finding; empty for one of the subject core. */
    static Optional<Output> finding(Finding finding, String where) {
        return OF_SUBJECTS.contains(finding.getDetector())
                ? Optional.empty()
                : Optional.of(
                        output(Series.findings(Keys.tree(finding.getTenant(), finding.getRoot())), finding, where));
    }

    /** An intent; empty for one of the subject core. */
    static Optional<Output> intent(Intent intent, String where) {
        String root = intent.getSubject().getRoot();
        return root == null || OF_SUBJECTS.containsAll(intent.getDetectors())
                ? Optional.empty()
                : Optional.of(output(Series.intents(Keys.tree(intent.getTenant(), root)), intent, where));
    }

    /** A hold of a session; empty for all else that gates are told. */
    static Optional<Output> hold(String key, GateEntry entry, String application, String tree, String where) {
        boolean ours = entry.getKind() == GateEntryKind.HOLD
                && entry.getSubjectKind() == SubjectKind.SESSION
                && entry.getApplication().equals(application)
                && isHold(key);
        return ours ? Optional.of(output(Series.holds(key, tree), entry, where)) : Optional.empty();
    }

    /** Whether a key of the gate feed is that of a hold, told in its transaction. */
    static boolean isHold(String key) {
        return key.endsWith("/hold") && Keys.parts(key).size() == PARTS_OF_A_HOLD;
    }

    private static Output output(Series series, SpecificRecord value, String where) {
        return new Output(series, Optional.of(value), where, true);
    }
}
