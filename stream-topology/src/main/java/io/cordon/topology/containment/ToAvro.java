package io.cordon.topology.containment;

import io.cordon.schemas.avro.Authority;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.Directive;
import io.cordon.topology.containment.owner.Effect;
import io.cordon.topology.containment.owner.Judged;
import io.cordon.topology.containment.owner.Notes.ReleaseNote;
import io.cordon.topology.containment.owner.Order;
import io.cordon.topology.containment.owner.Point;
import io.cordon.topology.containment.owner.SubjectState.Active;
import io.cordon.topology.containment.owner.SubjectState.Commanded;
import io.cordon.topology.containment.owner.SubjectState.Contained;
import io.cordon.topology.containment.owner.SubjectState.Declined;
import io.cordon.topology.containment.owner.SubjectState.Held;
import io.cordon.topology.containment.owner.SubjectState.ReleaseIncomplete;
import io.cordon.topology.containment.owner.SubjectState.Released;
import io.cordon.topology.containment.owner.SubjectState.Releasing;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the owner's words to records of the wire. */
final class ToAvro {

    private final String application;
    private final long authorityEpoch;

    ToAvro(String application, long authorityEpoch) {
        this.application = application;
        this.authorityEpoch = authorityEpoch;
    }

    Command command(Containment about, Order order) {
        return Command.newBuilder()
                .setCommandId(order.commandId())
                .setTenant(about.subject().tenant())
                .setSubject(subject(about.subject()))
                .setEpoch(order.epoch())
                .setRung(rung(order.rung()))
                .setAction(CommandAction.valueOf(order.action().name()))
                .setAuthority(new Authority(application, authorityEpoch))
                .setCaseId(about.dossier().caseId())
                .setReason(about.dossier().reason())
                .setEventTime(about.dossier().eventTime())
                .setIssuedAt(order.issuedAt())
                .setExpiresAt(order.expiresAt())
                .setIssue(order.issue())
                .setDrill(about.dossier().drill())
                .setByPerson(order.byPerson())
                .build();
    }

    static io.cordon.schemas.avro.Containment containment(Containment containment) {
        return io.cordon.schemas.avro.Containment.newBuilder()
                .setTenant(containment.subject().tenant())
                .setSubject(subject(containment.subject()))
                .setEpoch(containment.epoch())
                .setRung(rung(containment.rung()))
                .setState(state(containment))
                .setAgent(containment.dossier().agent())
                .setAgentType(containment.dossier().agentType())
                .setCommandId(order(containment).map(Order::commandId).orElse(""))
                .setCaseId(containment.dossier().caseId())
                .setFindingIds(containment.dossier().findingIds())
                .setDetectors(containment.dossier().detectors())
                .setReason(reason(containment))
                .setPoints(points(containment.points()))
                .setEventTime(containment.dossier().eventTime())
                .setOpenedAt(containment.openedAt())
                .setChangedAt(containment.changedAt())
                .setDeadline(containment.deadline().orElse(null))
                .setOverdue(containment.overdue())
                .setOpenedBy(containment.dossier().openedBy())
                .setDrill(containment.dossier().drill())
                .setUntil(containment.notes().until().orElse(null))
                .setImpact(
                        containment.notes().impact().map(AnswerRecord::impact).orElse(null))
                .setReleasedBy(released(containment, ReleaseNote::by))
                .setReleaseReason(released(containment, ReleaseNote::reason))
                .setReset(reset(containment))
                .setLeft(left(containment))
                .setVerdict(judged(containment, judged -> judged.judgement().label()))
                .setVerdictBy(judged(containment, Judged::by))
                .build();
    }

    private static String released(Containment containment, Function<ReleaseNote, String> part) {
        return containment.notes().release().map(part).orElse("");
    }

    private static String judged(Containment containment, Function<Judged, String> part) {
        return containment.notes().judged().map(part).orElse("");
    }

    /** What a release did, as long as the next containment has not begun. */
    private static List<io.cordon.schemas.avro.Point> reset(Containment containment) {
        return switch (containment.state()) {
            case Released released -> points(released.reset().reset());
            case Releasing releasing -> points(releasing.progress().reset());
            case ReleaseIncomplete incomplete -> points(incomplete.progress().reset());
            case Held s -> List.of();
            case Active s -> List.of();
            case Declined s -> List.of();
        };
    }

    private static List<io.cordon.schemas.avro.Point> left(Containment containment) {
        return containment.state() instanceof ReleaseIncomplete incomplete
                ? points(incomplete.progress().left())
                : List.of();
    }

    private static List<io.cordon.schemas.avro.Point> points(List<Point> points) {
        return points.stream().map(ToAvro::point).toList();
    }

    private static Optional<Order> order(Containment containment) {
        return containment.state() instanceof Commanded commanded ? Optional.of(commanded.order()) : Optional.empty();
    }

    /** The record has no field of its own for what a state adds to the reason; people read it here. */
    private static String reason(Containment containment) {
        String reason = containment.dossier().reason();
        if (containment.state() instanceof Declined declined) {
            return reason + " [declined: " + declined.reason().label() + "]";
        }
        if (containment.state() instanceof Contained contained
                && contained.progress().byGateOnly()) {
            return reason + " [no enforcement point: contained by the gate only]";
        }
        String refusal = order(containment).map(Order::refusal).orElse("");
        return refusal.isEmpty() ? reason : reason + " [refused: " + refusal + "]";
    }

    static GateEntry contain(Effect.Shut shut) {
        return entry(GateEntryKind.CONTAIN, shut.subject())
                .setRung(rung(shut.rung()))
                .setEpoch(shut.epoch())
                .setIssuedAt(shut.at())
                .build();
    }

    /** Its epoch is its time: a gate that used one approval knows that the next is another. */
    static GateEntry approval(Effect.Approve approve) {
        return entry(GateEntryKind.APPROVAL, approve.subject())
                .setEpoch(approve.at().toEpochMilli())
                .setIssuedAt(approve.at())
                .setExpiresAt(approve.until())
                .setArgumentDigest(ByteBuffer.wrap(approve.binding().toBytes()))
                .build();
    }

    private static GateEntry.Builder entry(GateEntryKind kind, io.cordon.topology.containment.owner.Subject subject) {
        return GateEntry.newBuilder()
                .setKind(kind)
                .setSubjectKind(kind(subject))
                .setRef(subject.ref());
    }

    static io.cordon.schemas.avro.Directive directive(Directive directive) {
        return io.cordon.schemas.avro.Directive.newBuilder()
                .setTenant(directive.subject().tenant())
                .setSubject(subject(directive.subject()))
                .setEpoch(directive.epoch())
                .setKind(DirectiveKind.valueOf(directive.kind().name()))
                .setRung(rung(directive.rung()))
                .setReason(directive.reason())
                .setIssuedAt(directive.issuedAt())
                .setUntil(directive.until().orElse(null))
                .build();
    }

    static SubjectKind kind(io.cordon.topology.containment.owner.Subject subject) {
        return SubjectKind.valueOf(subject.kind().name());
    }

    static Subject subject(io.cordon.topology.containment.owner.Subject subject) {
        return new Subject(kind(subject), subject.ref(), nullable(subject.root()));
    }

    private static io.cordon.schemas.avro.Point point(Point point) {
        return io.cordon.schemas.avro.Point.newBuilder()
                .setConnector(point.id().connector())
                .setCredential(point.id().credential())
                .setTarget(point.id().target())
                .setState(PointState.valueOf(point.state().kind().name()))
                .setSince(point.state().since())
                .setUntil(
                        point.state() instanceof io.cordon.topology.containment.owner.PointState.Partial partial
                                ? partial.until()
                                : null)
                .setEvidence(point.evidence())
                .setAttempts(point.attempts())
                .build();
    }

    private static SubjectState state(Containment containment) {
        return SubjectState.valueOf(containment.state().label());
    }

    private static Rung rung(io.cordon.topology.containment.owner.Rung rung) {
        return Rung.valueOf(rung.name());
    }

    private static <T> @Nullable T nullable(Optional<T> value) {
        return value.orElse(null);
    }
}
