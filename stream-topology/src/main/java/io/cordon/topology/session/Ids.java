package io.cordon.topology.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Subject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that come out the same on each replay. */
public final class Ids {
    private static final int BYTES = 16;

    private Ids() {}

    static String finding(String tenant, String session, String event, String detector, int nth) {
        return nth == 0
                ? of("finding", tenant, session, event, detector)
                : of("finding", tenant, session, event, detector, Integer.toString(nth));
    }

    static String intent(String tenant, Subject subject, Rung rung, String event) {
        return of("intent", tenant, subject.kind().name(), subject.ref(), rung.name(), event);
    }

    /** All findings of one delegation tree are one case. */
    static String caseOf(String tenant, String root) {
        return of("case", tenant, root);
    }

    /** A hash over the parts, each with its length, so that no two lists of parts give one text. */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
