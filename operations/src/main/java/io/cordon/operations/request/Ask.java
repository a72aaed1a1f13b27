package io.cordon.operations.request;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.RequestKind;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What an operator wants: a request but for who asks, when, and under which id.
 *
 * @param form the fields that this kind of request has
 */
public record Ask(OperatorRequest form) {

    public Ask {
        requireNonNull(form, "form");
        if (form.getReason().isBlank()) {
            throw new IllegalArgumentException("a request needs a reason: it is what the audit log will say");
        }
    }

    /** About a subject. */
    public static Ask about(RequestKind kind, Subject subject, String reason) {
        return new Ask(blank(kind, reason).setSubject(subject).build());
    }

    /** About the tenant as a whole. */
    public static Ask general(RequestKind kind, String reason) {
        return new Ask(blank(kind, reason).build());
    }

    /** Leave, or none, for one call of a session with exactly these arguments. */
    public static Ask call(RequestKind kind, String session, String root, String argumentDigest, String reason) {
        OperatorRequest.Builder form = blank(kind, reason).setSubject(new Subject(SubjectKind.SESSION, session, root));
        return new Ask(form.setArgumentDigest(ByteBuffer.wrap(HexFormat.of().parseHex(argumentDigest)))
                .build());
    }

    /** About a waiting request. */
    public static Ask waiting(RequestKind kind, String requestId, String reason) {
        return new Ask(blank(kind, reason).setConfirms(requestId).build());
    }

    /** With an end. */
    public Ask until(Instant end) {
        return new Ask(OperatorRequest.newBuilder(form).setUntil(end).build());
    }

    /** With what an analyst found. */
    public Ask verdict(String word, String caseId) {
        return new Ask(OperatorRequest.newBuilder(form)
                .setVerdict(word)
                .setCaseId(caseId)
                .build());
    }

    /** The same, but only asking what would be hit. */
    public Ask preview() {
        return new Ask(OperatorRequest.newBuilder(form).setPreview(true).build());
    }

    RequestKind kind() {
        return form.getKind();
    }

    Optional<Subject> subject() {
        return Optional.ofNullable(form.getSubject());
    }

    OperatorRequest request(String requestId, String tenant, String operator, Instant now) {
        return OperatorRequest.newBuilder(form)
                .setRequestId(requestId)
                .setTenant(tenant)
                .setOperator(operator)
                .setIssuedAt(now)
                .build();
    }

    private static OperatorRequest.Builder blank(RequestKind kind, String reason) {
        return OperatorRequest.newBuilder()
                .setRequestId("")
                .setTenant("")
                .setOperator("")
                .setKind(kind)
                .setReason(reason)
                .setIssuedAt(Instant.EPOCH);
    }
}
