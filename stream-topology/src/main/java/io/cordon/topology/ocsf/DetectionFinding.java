package io.cordon.topology.ocsf;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.schemas.avro.Evidence;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.Mode;
import io.cordon.schemas.avro.Rung;
import java.util.List;

/*
 * OCSF 1.8.0, class 2004 with the profile security_control. 1.8 knows no AI agent, so the agent is an actor.user of type "AI Agent", and
 * the ai_agent object of 1.9 lies under unmapped as it will be: the move to 1.9 is a rename. finding_info.uid is the finding's id, the
 * same on each replay, so that a reader who sees an alert twice can tell.
 */
/** A finding as an OCSF Detection Finding. */
public final class DetectionFinding {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AI_AGENT = "AI Agent";
    private static final int OTHER = 99;

    private final String productVersion;

    public DetectionFinding(String productVersion) {
        this.productVersion = requireNonNull(productVersion, "productVersion");
    }

    /** True for a finding that an analyst should see. */
    public static boolean isAlert(Finding finding) {
        return finding.getRung().compareTo(Rung.ALERT) >= 0;
    }

    /**
     * The alert.
     *
     * @param finding the finding
     * @param techniques ids of the MITRE ATLAS techniques that its detector names
     * @return JSON in UTF-8, the same bytes for the same finding
     */
    public byte[] json(Finding finding, List<String> techniques) {
        try {
            return JSON.writeValueAsBytes(node(finding, techniques));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }

    private ObjectNode node(Finding finding, List<String> techniques) {
        ObjectNode alert = JsonNodeFactory.instance.objectNode();
        classification(alert, finding);
        alert.put("message", finding.getReason());
        alert.set("metadata", metadata(finding));
        control(alert, finding);
        alert.set("finding_info", info(finding, techniques));
        evidences(alert.putArray("evidences"), finding);
        resource(alert.putArray("resources").addObject(), finding);
        alert.set("unmapped", unmapped(finding));
        return alert;
    }

    private static void classification(ObjectNode alert, Finding finding) {
        alert.put("activity_id", 1);
        alert.put("activity_name", "Create");
        alert.put("category_uid", 2);
        alert.put("class_uid", 2004);
        alert.put("type_uid", 200401);
        alert.put("time", finding.getEngineTime().toEpochMilli());
        alert.put("severity_id", Scales.severity(finding.getSeverity()));
        alert.put("confidence_id", Scales.confidence(finding.getGrade()));
        alert.put("status_id", 1);
        alert.put("is_alert", isAlert(finding));
    }

    private ObjectNode metadata(Finding finding) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        metadata.put("version", "1.8.0");
        metadata.putObject("product")
                .put("name", "Cordon")
                .put("vendor_name", "Cordon")
                .put("version", productVersion);
        metadata.putArray("profiles").add("security_control");
        metadata.put("uid", finding.getFindingId());
        metadata.put("correlation_uid", finding.getCaseId());
        metadata.put("tenant_uid", finding.getTenant());
        if (finding.getMode() != Mode.ENFORCE) {
            // Below ENFORCE the rung is what would have been done: a filter must be able to tell.
            metadata.putArray("labels").add("mode:" + Scales.word(finding.getMode()));
        }
        return metadata;
    }

    /** What the gate in the runtime did about the call; holds and containments have records of their own. */
    private static void control(ObjectNode alert, Finding finding) {
        alert.put("action_id", finding.getPrevented() ? 2 : 3);
        alert.put("disposition_id", finding.getPrevented() ? 2 : 19);
    }

    private static ObjectNode info(Finding finding, List<String> techniques) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("uid", finding.getFindingId());
        info.put("title", finding.getTitle());
        info.put("desc", finding.getReason());
        info.put("created_time", finding.getBrokerTime().toEpochMilli());
        info.put("first_seen_time", finding.getEngineTime().toEpochMilli());
        info.putArray("types").add(Scales.word(finding.getFamily()));
        info.putObject("analytic")
                .put("type_id", Scales.analytic(finding.getGrade()))
                .put("uid", finding.getDetector())
                .put("name", finding.getTitle())
                .put("version", Integer.toString(finding.getDetectorVersion()));
        attacks(info.putArray("attacks"), techniques);
        ArrayNode related = info.putArray("related_events");
        finding.getEvidence().stream()
                .map(Evidence::getEventId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(id -> related.addObject().put("uid", id));
        return info;
    }

    private static void attacks(ArrayNode attacks, List<String> techniques) {
        for (String id : techniques) {
            ObjectNode attack = attacks.addObject().put("version", AtlasTechnique.MATRIX);
            ObjectNode technique = attack.putObject("technique").put("uid", id);
            AtlasTechnique.find(id).ifPresent(known -> {
                technique.put("name", known.title());
                attack.putObject("tactic")
                        .put("uid", known.tactic().id())
                        .put("name", known.tactic().title());
            });
        }
    }

    private static void evidences(ArrayNode evidences, Finding finding) {
        if (finding.getEvidence().isEmpty()) {
            evidences.addObject().set("actor", actor(finding, finding.getSession()));
        }
        for (Evidence piece : finding.getEvidence()) {
            ObjectNode evidence = evidences.addObject();
            evidence.set("actor", actor(finding, piece.getSession()));
            evidence.putObject("data")
                    .put("role", piece.getRole())
                    .put("event_uid", piece.getEventId())
                    .put("sequence", piece.getSequence())
                    .put("path", piece.getPath())
                    .put("note", piece.getNote());
        }
    }

    private static ObjectNode actor(Finding finding, String session) {
        ObjectNode actor = JsonNodeFactory.instance.objectNode();
        actor.putObject("user")
                .put("uid", finding.getAgent())
                .put("name", finding.getAgent())
                .put("type_id", OTHER)
                .put("type", AI_AGENT);
        actor.putObject("session").put("uid", session);
        actor.put("app_uid", finding.getAgentType());
        return actor;
    }

    private static void resource(ObjectNode resource, Finding finding) {
        resource.put("uid", finding.getAgent())
                .put("name", finding.getAgent())
                .put("type", AI_AGENT)
                .put("role_id", 2);
    }

    private static ObjectNode unmapped(Finding finding) {
        ObjectNode unmapped = JsonNodeFactory.instance.objectNode();
        unmapped.putObject("ai_agent")
                .put("uid", finding.getAgent())
                .put("name", finding.getAgent())
                .put("type_id", OTHER)
                .put("type", finding.getAgentType());
        unmapped.putObject("cordon")
                .put("root_session", finding.getRoot())
                .put("session", finding.getSession())
                .put("event_uid", finding.getEventId())
                .put("grade", Scales.word(finding.getGrade()))
                .put("rung", Scales.word(finding.getRung()))
                .put("mode", Scales.word(finding.getMode()))
                .put("origin", Scales.word(finding.getOrigin()))
                .put("policy_version", finding.getPolicyVersion());
        return unmapped;
    }
}
