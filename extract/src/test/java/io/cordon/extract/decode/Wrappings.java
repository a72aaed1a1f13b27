package io.cordon.extract.decode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Ways to wrap a text, by the path of layers that must be reported for them. */
public final class Wrappings {

    /** One way for each layer. */
    public static final Map<String, UnaryOperator<String>> SINGLE = single();

    private Wrappings() {}

    public static String percent(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            wrapped.append('%').append(HexFormat.of().toHexDigits(b));
        }
        return wrapped.toString();
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    public static String gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String escaped(String text) {
        StringBuilder wrapped = new StringBuilder();
        text.chars().forEach(c -> wrapped.append(String.format("\\u%04x", c)));
        return wrapped.toString();
    }

    private static Map<String, UnaryOperator<String>> single() {
        Map<String, UnaryOperator<String>> wrappings = new LinkedHashMap<>();
        wrappings.put("url", Wrappings::percent);
        wrappings.put("base64", Wrappings::base64);
        wrappings.put("hex", Wrappings::hex);
        wrappings.put("base64>gzip", Wrappings::gzip);
        wrappings.put("json", Wrappings::escaped);
        wrappings.put("reversed", text -> new StringBuilder(text).reverse().toString());
        return wrappings;
    }
}
