package io.cordon.connectors.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.StepKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/**
 * What a receiver is told. It names the credential and never holds its secret.
 *
 * @param delivery the same for each repeat of a step, so that a receiver recognises it; new for each question
 */
record Notice(String delivery, Type type, String step, PointRequest point) {
    private static final int VERSION = 1;

    /** What the receiver is to do. */
    enum Type {
        /** End access. */
        CONTAIN("contain"),
        /** Let new credentials in; what was contained stays dead. */
        RELEASE("release"),
        /** Only say whether access has ended. */
        PROBE("probe");

        private final String label;

        Type(String label) {
            this.label = label;
        }
    }

    static Notice containment(PointRequest point, String step) {
        return new Notice(digest(point.step(step)), Type.CONTAIN, step, point);
    }

    static Notice release(PointRequest point, String step) {
        return new Notice(digest(point.step(step)), Type.RELEASE, step, point);
    }

    static Notice question(PointRequest point) {
        return new Notice(UUID.randomUUID().toString(), Type.PROBE, "probe", point);
    }

    /** As it is sent. */
    String body() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("version", VERSION).put("delivery", delivery).put("type", type.label);
        json.put("step", step).put("command", point.commandId()).put("tenant", point.tenant());
        json.set("credential", credential());
        return json.toString();
    }

    private ObjectNode credential() {
        var credential = point.credential();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("ref", credential.ref());
        json.put("kind", credential.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("target", credential.target()).put("principal", credential.principal());
        credential.expiresAt().ifPresent(at -> json.put("expiresAt", at.toString()));
        return json;
    }

    /** A digest, since a reference may hold characters that no header takes. */
    private static String digest(StepKey key) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest((key.commandId() + "\0" + key.step()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
