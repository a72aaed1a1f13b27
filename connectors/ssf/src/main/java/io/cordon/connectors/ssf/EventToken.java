package io.cordon.connectors.ssf;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.StepKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * A security event token (RFC 8417) before it is signed: one event, no {@code sub}, no {@code exp}.
 *
 * @param jti the same for each repeat of a step to a stream
 * @param txn the command: the same in all tokens that it caused
 */
record EventToken(String jti, String txn, ObjectNode subject, String event, ObjectNode claims) {

    EventToken {
        subject = subject.deepCopy();
        claims = claims.deepCopy();
    }

    /** The id of a step's token on a stream. Streams differ in audience, so their tokens differ in id. */
    static String jti(StepKey key, String streamId) {
        try {
            var text = String.join("\0", key.commandId(), key.step(), streamId);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ObjectNode payload(String issuer, String audience, Instant now) {
        var payload = JsonNodeFactory.instance.objectNode();
        payload.put("iss", issuer).put("jti", jti).put("iat", now.getEpochSecond());
        payload.put("aud", audience).put("txn", txn);
        payload.set("sub_id", subject);
        payload.putObject("events").set(event, claims);
        return payload;
    }
}
