package io.cordon.operations.log;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.Subject;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a record says, as members of a line. */
final class Facts {

    private Facts() {}

    static ObjectNode of(OperatorRequest request) {
        ObjectNode facts = node().put("request", request.getRequestId())
                .put("operator", request.getOperator())
                .put("asks", word(request.getKind()));
        subject(facts, request.getSubject());
        facts.put("reason", request.getReason());
        if (request.getPreview()) {
            facts.put("preview", true); // asked whom it would hit, and nothing else
        }
        if (request.getUntil() != null) {
            facts.put("until", request.getUntil().toString());
        }
        if (request.getArgumentDigest().hasRemaining()) {
            facts.put("arguments", hex(request.getArgumentDigest()));
        }
        return facts.put("issuedAt", request.getIssuedAt().toString());
    }

    static ObjectNode of(PolicyDocument policy) {
        return node().put("policy", policy.getId())
                .put("operator", policy.getIssuedBy())
                .put("says", policy.getDocument())
                .put("reason", policy.getReason())
                .put("issuedAt", policy.getIssuedAt().toString());
    }

    static ObjectNode of(Containment containment) {
        ObjectNode facts = node();
        subject(facts, containment.getSubject());
        facts.put("state", word(containment.getState()))
                .put("rung", word(containment.getRung()))
                .put("epoch", containment.getEpoch())
                .put("case", containment.getCaseId())
                .put("command", containment.getCommandId())
                .put("openedBy", containment.getOpenedBy())
                .put("reason", containment.getReason())
                .put("overdue", containment.getOverdue())
                .put("drill", containment.getDrill());
        points(facts, containment.getPoints());
        return facts;
    }

    static ObjectNode of(Command command) {
        ObjectNode facts = node().put("command", command.getCommandId()).put("action", word(command.getAction()));
        subject(facts, command.getSubject());
        return facts.put("rung", word(command.getRung()))
                .put("epoch", command.getEpoch())
                .put("issue", command.getIssue())
                .put("case", command.getCaseId())
                .put("authority", command.getAuthority().getApplicationId())
                .put("authorityEpoch", command.getAuthority().getEpoch())
                .put("issuedAt", command.getIssuedAt().toString());
    }

    static ObjectNode of(Receipt receipt) {
        ObjectNode facts = node().put("receipt", receipt.getReceiptId())
                .put("tells", word(receipt.getKind()))
                .put("command", receipt.getCommandId())
                .put("action", word(receipt.getAction()));
        subject(facts, receipt.getSubject());
        facts.put("step", receipt.getStep())
                .put("attempt", receipt.getAttempt())
                .put("detail", receipt.getDetail())
                .put("actuator", receipt.getActuator())
                .put("finishedAt", receipt.getFinishedAt().toString());
        points(facts, receipt.getPoints());
        return facts;
    }

    static ObjectNode of(DeadLetter letter) {
        return node().put("topic", letter.getTopic())
                .put("partition", letter.getPartition())
                .put("offset", letter.getOffset())
                .put("why", word(letter.getReason()))
                .put("detail", letter.getDetail())
                .put("refusedBy", letter.getApplication());
    }

    private static void points(ObjectNode facts, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        ArrayNode list = facts.putArray("points");
        for (Point point : points) {
            list.addObject()
                    .put("connector", point.getConnector())
                    .put("credential", point.getCredential())
                    .put("state", word(point.getState()))
                    .put("since", point.getSince().toString())
                    .put("evidence", point.getEvidence());
        }
    }

    private static void subject(ObjectNode facts, @Nullable Subject subject) {
        if (subject != null) {
            facts.put("subject", word(subject.getKind()) + ":" + subject.getRef());
        }
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String hex(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
