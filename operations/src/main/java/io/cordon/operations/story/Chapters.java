package io.cordon.operations.story;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Evidence;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.avro.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records as people read them. */
final class Chapters {

    private Chapters() {}

    static List<Chapter> of(Finding finding) {
        String mode = finding.getMode() == Mode.ENFORCE ? "" : " (" + word(finding.getMode()) + ")";
        String says = finding.getDetector() + ", " + word(finding.getGrade()) + ", " + word(finding.getSeverity())
                + ": " + (finding.getPrevented() ? "prevented, " : "") + word(finding.getRung()) + mode;
        List<String> details = new ArrayList<>(List.of(finding.getReason()));
        finding.getEvidence().forEach(each -> details.add(evidence(each)));
        return List.of(new Chapter(finding.getBrokerTime(), "finding", says, details));
    }

    static List<Chapter> of(OperatorRequest request) {
        String says = request.getOperator() + (request.getPreview() ? " asks whom it would hit to " : " asks to ")
                + word(request.getKind()) + " " + subject(request.getSubject());
        return List.of(new Chapter(request.getIssuedAt(), "request", says.strip(), List.of(request.getReason())));
    }

    static List<Chapter> of(RequestAnswer answer) {
        String says = word(answer.getKind()) + " of " + answer.getOperator() + ": " + word(answer.getAnswer());
        List<String> details = answer.getDetail().isEmpty() ? List.of() : List.of(answer.getDetail());
        return List.of(new Chapter(answer.getAt(), "answer", says, details));
    }

    static List<Chapter> of(Containment containment) {
        String says = subject(containment.getSubject()) + " is " + word(containment.getState())
                + (containment.getOverdue() ? ", overdue" : "");
        List<String> details =
                containment.getPoints().stream().map(Chapters::point).toList();
        return List.of(new Chapter(containment.getChangedAt(), "state", says, details));
    }

    static List<Chapter> of(Command command) {
        String says = word(command.getAction()) + " " + subject(command.getSubject()) + ", " + word(command.getRung())
                + ", epoch " + command.getEpoch();
        return List.of(new Chapter(command.getIssuedAt(), "command", says, List.of(command.getCommandId())));
    }

    static List<Chapter> of(Receipt receipt) {
        String says = receipt.getStep().isEmpty() ? receipt.getDetail() : receipt.getStep() + " " + receipt.getDetail();
        List<String> details = receipt.getPoints().stream().map(Chapters::point).toList();
        return List.of(new Chapter(receipt.getFinishedAt(), word(receipt.getKind()), says.strip(), details));
    }

    private static String point(Point point) {
        String evidence = point.getEvidence().isEmpty() ? "" : ": " + point.getEvidence();
        return point.getConnector() + " " + point.getCredential() + " " + word(point.getState()) + evidence;
    }

    private static String evidence(Evidence evidence) {
        return evidence.getRole()
                + (evidence.getSequence() < 0 ? "" : ", event " + evidence.getSequence())
                + (evidence.getPath().isEmpty() ? "" : ", argument " + evidence.getPath())
                + (evidence.getNote().isEmpty() ? "" : ", " + evidence.getNote());
    }

    private static String subject(@Nullable Subject subject) {
        return subject == null ? "" : word(subject.getKind()) + " " + subject.getRef();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
