package io.cordon.connectors.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.http.HttpCall;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/*
 * The SDK's signer writes each canonical request to its log at DEBUG, with the session token in it, and no code of ours could stop whoever turns that
 * logger up. The calls made here are all POSTs without a query, for which the procedure is short; a test compares each kind with the SDK's.
 */
/**
 * Signs calls by AWS Signature Version 4 and logs nothing.
 *
 * @param service as the signature names it
 * @param region as the signature names it
 */
record SignatureV4(String service, String region, Clock clock) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String END = "aws4_request";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The call with the headers that prove who makes it. It must have no query. */
    HttpCall sign(HttpCall call, AwsKey key) {
        String time = TIME.format(Instant.now(clock));
        HttpCall dated = call.header("X-Amz-Date", time)
                .header("X-Amz-Content-Sha256", digest(call.body().orElse("")));
        HttpCall whole = key.token()
                .map(token -> dated.header("X-Amz-Security-Token", token))
                .orElse(dated);
        SortedMap<String, String> headers = headers(whole);
        String names = String.join(";", headers.keySet());
        String scope = String.join("/", time.substring(0, 8), region, service, END);
        String text = String.join("\n", ALGORITHM, time, scope, digest(canonical(whole, headers, names)));
        return whole.header(
                "Authorization",
                "%s Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(
                                ALGORITHM,
                                key.id(),
                                scope,
                                names,
                                HexFormat.of().formatHex(mac(signingKey(key, time.substring(0, 8)), text))));
    }

    private static SortedMap<String, String> headers(HttpCall call) {
        SortedMap<String, String> headers = new TreeMap<>();
        call.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.strip()));
        headers.put("host", host(call.uri()));
        return headers;
    }

    /** As the HTTP client will write it: without a port that the scheme implies. */
    private static String host(URI uri) {
        boolean implied = uri.getPort() < 0
                || (uri.getScheme().equals("https") && uri.getPort() == 443)
                || (uri.getScheme().equals("http") && uri.getPort() == 80);
        return implied ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static String canonical(HttpCall call, Map<String, String> headers, String names) {
        String path = call.uri().getRawPath();
        return String.join(
                "\n",
                call.method(),
                path.isEmpty() ? "/" : path,
                "",
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining()),
                names,
                digest(call.body().orElse("")));
    }

    private byte[] signingKey(AwsKey key, String day) {
        byte[] dated = mac(("AWS4" + key.secret()).getBytes(UTF_8), day);
        return mac(mac(mac(dated, region), service), END);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
