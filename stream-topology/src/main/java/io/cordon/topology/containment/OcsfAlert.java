package io.cordon.topology.containment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.topology.containment.owner.Alert;

/** An alert about a containment as OCSF 1.8 Detection Finding (2004). Its uid is the same when the same thing is told again. */
final class OcsfAlert {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEDIUM = 3;
    private static final int CRITICAL = 5;

    private OcsfAlert() {}

    static byte[] of(Alert alert) {
        ObjectNode root = JSON.createObjectNode();
        classification(root, alert);
        metadata(root.putObject("metadata"), alert);
        finding(root.putObject("finding_info"), alert);
        resource(root.putArray("resources").addObject(), alert);
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    private static void classification(ObjectNode root, Alert alert) {
        root.put("category_uid", 2)
                .put("class_uid", 2004)
                .put("activity_id", 1)
                .put("type_uid", 200401)
                .put("severity_id", alert.kind().critical() ? CRITICAL : MEDIUM)
                .put("status_id", 1)
                .put("is_alert", true)
                .put("time", alert.at().toEpochMilli())
                .put("message", alert.kind().title() + ": " + alert.detail());
    }

    private static void metadata(ObjectNode metadata, Alert alert) {
        metadata.put("version", "1.8.0")
                .put("uid", uid(alert))
                .put("correlation_uid", alert.caseId())
                .put("tenant_uid", alert.subject().tenant());
        metadata.putObject("product").put("name", "Cordon").put("vendor_name", "Cordon");
    }

    private static void finding(ObjectNode info, Alert alert) {
        info.put("uid", uid(alert)).put("title", alert.kind().title()).put("desc", alert.detail());
        info.put("created_time", alert.at().toEpochMilli());
        info.putArray("types").add("containment");
        info.putObject("analytic")
                .put("type_id", 1)
                .put("uid", alert.kind().label())
                .put("name", alert.kind().title());
    }

    private static void resource(ObjectNode resource, Alert alert) {
        resource.put("uid", alert.subject().ref())
                .put("type", alert.subject().kind().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String uid(Alert alert) {
        return String.join(
                ":",
                "containment",
                alert.subject().tenant(),
                alert.subject().kind().name(),
                alert.subject().ref(),
                Long.toString(alert.epoch()),
                alert.kind().label(),
                Long.toString(alert.at().toEpochMilli()));
    }
}
