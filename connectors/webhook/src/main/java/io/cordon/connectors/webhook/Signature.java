package io.cordon.connectors.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretValue;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a delivery: HMAC-SHA-256 over timestamp, a dot and the body, once with each key. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY = 16;

    private Signature() {}

    /** The header: {@code id=hex} for each key, separated by commas. */
    static String header(List<WebhookConfig.Key> keys, long timestamp, String body) {
        return keys.stream()
                .map(key -> key.id() + "=" + sign(key, timestamp + "." + body))
                .collect(Collectors.joining(","));
    }

    private static String sign(WebhookConfig.Key key, String content) {
        try (SecretValue secret = key.secret().read()) {
            byte[] bytes = secret.reveal().getBytes(UTF_8);
            if (bytes.length < SHORTEST_KEY) {
                throw new ConnectorException(
                        "webhook key " + key.id() + " has less than " + SHORTEST_KEY + " bytes, it could be guessed");
            }
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new ConnectorException("webhook key " + key.id() + " cannot be used", e);
        }
    }
}
