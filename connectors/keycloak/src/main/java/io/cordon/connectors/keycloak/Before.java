package io.cordon.connectors.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.api.PreState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an account was before its containment, as text: {@code enabled=true notBefore=0 secret=1f0a...}.
 *
 * @param secret head of the SHA-256 digest of the client's secret, which Keycloak makes long and random; empty if there is none
 */
record Before(boolean enabled, long notBefore, String secret) {
    private static final Pattern FORM =
            Pattern.compile("enabled=(true|false) notBefore=(\\d{1,12}) secret=([0-9a-f]{0,16})");
    private static final int DIGEST_BYTES = 6;

    PreState toPreState() {
        return new PreState("enabled=" + enabled + " notBefore=" + notBefore + " secret=" + secret);
    }

    static Optional<Before> of(PreState state) {
        Matcher matcher = FORM.matcher(state.text());
        return matcher.matches()
                ? Optional.of(new Before(
                        Boolean.parseBoolean(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    static String digest(String secret) {
        if (secret.isEmpty()) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
