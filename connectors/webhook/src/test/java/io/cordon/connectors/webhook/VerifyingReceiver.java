package io.cordon.connectors.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The receiver of the README: signature, then time, then replay. */
final class VerifyingReceiver {
    private static final long WINDOW_SECONDS = 300;

    private final Map<String, String> keys; // id and secret: two while they are rotated
    private final Clock clock;
    private final Set<String> seen = ConcurrentHashMap.newKeySet(); // of the last days, in a database
    private final ObjectMapper json = new ObjectMapper();

    VerifyingReceiver(Map<String, String> keys, Clock clock) {
        this.keys = Map.copyOf(keys);
        this.clock = clock;
    }

    /** What a delivery is. */
    enum Verdict {
        FRESH,
        REPEAT,
        FORGED,
        LATE
    }

    Verdict verify(String signatures, String timestamp, String body) throws GeneralSecurityException, IOException {
        if (!signed(signatures, timestamp + "." + body)) {
            return Verdict.FORGED;
        }
        if (Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) > WINDOW_SECONDS) {
            return Verdict.LATE;
        }
        JsonNode notice = json.readTree(body);
        return seen.add(notice.path("delivery").asText()) ? Verdict.FRESH : Verdict.REPEAT; // of the body: it is signed
    }

    private boolean signed(String signatures, String content) throws GeneralSecurityException {
        for (String signature : signatures.split(",")) {
            String[] idAndHex = signature.split("=", 2);
            if (idAndHex.length < 2 || !keys.containsKey(idAndHex[0])) {
                continue; // a key of another time
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(idAndHex[0]).getBytes(UTF_8), "HmacSHA256"));
            String expected = HexFormat.of().formatHex(mac.doFinal(content.getBytes(UTF_8)));
            if (MessageDigest.isEqual(expected.getBytes(UTF_8), idAndHex[1].getBytes(UTF_8))) {
                return true;
            }
        }
        return false;
    }
}
