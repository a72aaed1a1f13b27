package io.cordon.topology.containment;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Receipt;
import io.cordon.topology.containment.owner.ArgumentBinding;
import io.cordon.topology.containment.owner.Dossier;
import io.cordon.topology.containment.owner.Intent;
import io.cordon.topology.containment.owner.Judgement;
import io.cordon.topology.containment.owner.Mark;
import io.cordon.topology.containment.owner.Operator;
import io.cordon.topology.containment.owner.Particulars;
import io.cordon.topology.containment.owner.PointId;
import io.cordon.topology.containment.owner.Report;
import io.cordon.topology.containment.owner.ReportedPoint;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.owner.RequestKind;
import io.cordon.topology.containment.owner.Rung;
import io.cordon.topology.containment.owner.Sighting;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.SubjectKind;
import io.cordon.topology.containment.state.PopulationNews;
import io.cordon.topology.containment.state.StoreKeys;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From records of the wire to the owner's own words, within bounds.
 *
 * <p>A constant that this version does not know is an {@link IllegalArgumentException} where the owner would have to guess what to do,
 * and the weaker meaning where one is safe: an unknown origin is unverified, an unknown mode is shadow.
 */
final class FromAvro {

    private static final int NAME = 200;
    private static final int SENTENCE = 1_000;
    private static final int POINTS = 1_000;

    private FromAvro() {}

    static Intent intent(io.cordon.schemas.avro.Intent intent) {
        Dossier dossier = new Dossier(
                name(intent.getAgent(), "agent"),
                name(intent.getAgentType(), "agentType"),
                name(intent.getCaseId(), "caseId"),
                names(intent.getFindingIds(), "findingIds"),
                names(intent.getDetectors(), "detectors"),
                sentence(intent.getReason()),
                intent.getEventTime(),
                name(intent.getSource(), "source"),
                intent.getDrill());
        return new Intent(
                name(intent.getIntentId(), "intentId"),
                subject(intent.getTenant(), intent.getSubject()),
                rung(intent.getRung()),
                origin(intent.getOrigin()),
                mode(intent.getMode()),
                dossier);
    }

    static Request request(OperatorRequest request, String keyId, Instant receivedAt) {
        return new Request(
                filled(request.getRequestId(), "requestId"),
                filled(request.getTenant(), "tenant"),
                new Operator(filled(request.getOperator(), "operator"), keyId),
                constant(RequestKind.class, request.getKind()),
                Optional.ofNullable(request.getSubject()).map(s -> subject(request.getTenant(), s)),
                sentence(request.getReason()),
                particulars(request),
                request.getIssuedAt(),
                receivedAt);
    }

    private static Particulars particulars(OperatorRequest request) {
        return new Particulars(
                ArgumentBinding.of(bytes(request.getArgumentDigest())),
                Optional.ofNullable(request.getUntil()),
                request.getPreview(),
                Optional.ofNullable(request.getConfirms()).map(id -> filled(id, "confirms")),
                Judgement.of(request.getVerdict()),
                name(request.getCaseId(), "caseId"),
                names(request.getDetectors(), "detectors"));
    }

    static PopulationNews population(PopulationChange change) {
        String tenant = filled(change.getTenant(), "tenant");
        return switch (change.getKind()) {
            case SESSION_STARTED ->
                new PopulationNews.SessionStarted(
                        tenant,
                        filled(change.getSession(), "session"),
                        filled(change.getRoot(), "root"),
                        filled(change.getAgent(), "agent"),
                        name(change.getAgentType(), "agentType"));
            case SESSION_ENDED -> new PopulationNews.SessionEnded(tenant, filled(change.getSession(), "session"));
            case CREDENTIAL_LISTED ->
                new PopulationNews.CredentialListed(
                        tenant,
                        filled(change.getCredential(), "credential"),
                        name(change.getConnector(), "connector"),
                        sentence(change.getTarget()),
                        change.getHolders().stream()
                                .limit(POINTS)
                                .map(holder -> filled(holder, "holders"))
                                .toList(),
                        Optional.ofNullable(change.getExpiresAt()));
            case CREDENTIAL_REACH ->
                new PopulationNews.CredentialReach(
                        tenant,
                        filled(change.getCredential(), "credential"),
                        name(change.getAgent(), "agent"),
                        Math.max(0, change.getAgents()));
            case UNKNOWN -> throw new UnknownConstantException("PopulationKind UNKNOWN is not known");
        };
    }

    static Report report(Receipt receipt) {
        if (receipt.getPoints().size() > POINTS) {
            throw new IllegalArgumentException("points: at most " + POINTS + ", found "
                    + receipt.getPoints().size());
        }
        return new Report(
                name(receipt.getReceiptId(), "receiptId"),
                filled(receipt.getCommandId(), "commandId"),
                subject(receipt.getTenant(), receipt.getSubject()),
                receipt.getEpoch(),
                constant(Report.Kind.class, receipt.getKind()),
                receipt.getPoints().stream()
                        .map(point -> point(point, receipt.getFencingEpoch()))
                        .toList(),
                sentence(receipt.getDetail()));
    }

    private static ReportedPoint point(io.cordon.schemas.avro.Point point, long owner) {
        Sighting sighting = new Sighting(
                constant(Sighting.Kind.class, point.getState()),
                point.getSince(),
                Optional.ofNullable(point.getUntil()));
        PointId id = new PointId(
                filled(point.getConnector(), "connector"),
                name(point.getCredential(), "credential"),
                sentence(point.getTarget()));
        return new ReportedPoint(id, sighting, sentence(point.getEvidence()), new Mark(owner, point.getAttempts()));
    }

    private static Subject subject(String tenant, io.cordon.schemas.avro.Subject subject) {
        Subject known = new Subject(
                filled(tenant, "tenant"),
                constant(SubjectKind.class, subject.getKind()),
                filled(subject.getRef(), "ref"),
                Optional.ofNullable(subject.getRoot()).map(root -> filled(root, "root")));
        // Refuses what could not be a key, before it becomes state.
        StoreKeys.subject(known);
        return known;
    }

    private static Rung rung(io.cordon.schemas.avro.Rung rung) {
        return constant(Rung.class, rung);
    }

    private static OriginLevel origin(io.cordon.schemas.avro.OriginLevel origin) {
        return switch (origin) {
            case VERIFIED -> OriginLevel.VERIFIED;
            case TENANT_BOUND -> OriginLevel.TENANT_BOUND;
            case UNVERIFIED, UNKNOWN -> OriginLevel.UNVERIFIED;
        };
    }

    private static Mode mode(io.cordon.schemas.avro.Mode mode) {
        return switch (mode) {
            case OFF -> Mode.OFF;
            case SHADOW, UNKNOWN -> Mode.SHADOW;
            case STEP_UP -> Mode.STEP_UP;
            case ENFORCE -> Mode.ENFORCE;
        };
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Enum<?> wire) {
        try {
            return Enum.valueOf(type, wire.name());
        } catch (IllegalArgumentException e) {
            throw new UnknownConstantException(type.getSimpleName() + " " + wire.name() + " is not known", e);
        }
    }

    private static List<String> names(List<String> values, String field) {
        return values.stream().limit(64).map(value -> name(value, field)).toList();
    }

    private static String filled(String value, String field) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + ": missing");
        }
        return name(value, field);
    }

    /** What may become part of a key or an id must not be cut: it is refused. */
    private static String name(String value, String field) {
        if (value.length() > NAME) {
            throw new IllegalArgumentException(field + ": at most " + NAME + " characters, found " + value.length());
        }
        return value;
    }

    private static String sentence(@Nullable String value) {
        String text = value == null ? "" : value;
        return text.length() > SENTENCE ? text.substring(0, SENTENCE) : text;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[Math.min(buffer.remaining(), NAME)];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
