package io.cordon.operations.story;

import io.cordon.operations.cluster.Cluster;
import io.cordon.operations.cluster.Scope;
import io.cordon.operations.cluster.TopicScan;
import io.cordon.schemas.avro.ApprovalRequested;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/*
 * An alert does not carry the digest of the call's arguments. It is in the event that the finding was made on, and that is in the partition of the
 * tree at about the time that the finding names. What the runtime says there is what the gate will compare: a runtime that lies about it gets
 * an approval that fits none of its calls.
 */
/** Finds the call that an alert, or a runtime's question, is about. */
public final class StepUpReader {

    private static final Duration BEFORE = Duration.ofSeconds(1);

    private final TopicScan scan;
    private final String tenant;

    public StepUpReader(Cluster cluster, String tenant) {
        this.scan = new TopicScan(cluster);
        this.tenant = tenant;
    }

    /** By the id of a finding, which an alert has as its uid, or of an approval that a runtime asked for. */
    public Optional<StepUp> find(String id, Instant since) {
        return byFinding(id, since).or(() -> byApproval(id, since));
    }

    private Optional<StepUp> byFinding(String id, Instant since) {
        return scan.values(Topic.FINDINGS, Finding.class, Scope.whole().since(since)).stream()
                .filter(finding -> finding.getTenant().equals(tenant)
                        && finding.getFindingId().equals(id))
                .findFirst()
                .flatMap(this::call);
    }

    private Optional<StepUp> call(Finding finding) {
        String tree = Keys.tree(tenant, finding.getRoot());
        Scope near = Scope.of(tree).since(finding.getBrokerTime().minus(BEFORE));
        return scan.values(Topic.EVENTS, Event.class, near).stream()
                .filter(event -> event.getEventId().equals(finding.getEventId()))
                .filter(event -> event.getToolCallRequested() != null)
                .findFirst()
                .map(StepUpReader::of);
    }

    private Optional<StepUp> byApproval(String id, Instant since) {
        return questions(since).stream()
                .filter(event -> event.getApprovalRequested().getApprovalId().equals(id))
                .findFirst()
                .map(StepUpReader::question);
    }

    private List<Event> questions(Instant since) {
        List<Event> questions = new ArrayList<>();
        scan.each(
                Topic.EVENTS,
                Event.class,
                Scope.whole().since(since),
                seen -> seen.value()
                        .filter(event -> event.getTenant().equals(tenant) && event.getApprovalRequested() != null)
                        .ifPresent(questions::add));
        return questions;
    }

    private static StepUp of(Event event) {
        ToolCallRequested call = event.getToolCallRequested();
        return new StepUp(
                event.getSession(),
                event.getRoot(),
                call.getTool(),
                hex(call.getArgumentDigest()),
                event.getClaimedTime());
    }

    private static StepUp question(Event event) {
        ApprovalRequested asked = event.getApprovalRequested();
        return new StepUp(
                event.getSession(), event.getRoot(), "", hex(asked.getArgumentDigest()), event.getClaimedTime());
    }

    private static String hex(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
