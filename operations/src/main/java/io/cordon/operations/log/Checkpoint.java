package io.cordon.operations.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.sign.DocumentVerifier;
import io.cordon.schemas.sign.Verification;
import java.util.Base64;

/** The signature of a checkpoint: over everything before it, by way of the last line's hash. */
final class Checkpoint {

    static final String PURPOSE = "cordon.audit-log/1";

    private Checkpoint() {}

    static byte[] signed(String tenant, long sequence, String at, String previous) {
        return String.join("\n", tenant, Long.toString(sequence), at, previous).getBytes(UTF_8);
    }

    /** What is wrong with it; empty if nothing is. */
    static String problem(Line line, String previous, DocumentVerifier keys) {
        byte[] signature;
        try {
            signature =
                    Base64.getDecoder().decode(line.facts().path("signature").asText());
        } catch (IllegalArgumentException e) {
            return "its signature is no Base64";
        }
        String keyId = line.facts().path("keyId").asText();
        byte[] signed = signed(line.tenant(), line.sequence(), line.at(), previous);
        return switch (keys.verify(PURPOSE, signed, keyId, signature)) {
            case Verification.Verified verified -> "";
            case Verification.Rejected rejected ->
                switch (rejected.reason()) {
                    case UNKNOWN_KEY -> "it is signed with a key that is not among those given: " + keyId;
                    case UNSIGNED, BAD_SIGNATURE -> "its signature does not fit what stands before it";
                };
        };
    }
}
