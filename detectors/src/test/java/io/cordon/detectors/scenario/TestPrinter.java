package io.cordon.detectors.scenario;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Turns the words of a scenario into prints: {@code email:lily@corp.example} is a value of that kind, {@code secret:aws-key} a secret,
 * {@code base64:secret:aws-key} one behind a layer, and anything else a word. A stand-in for extraction, not a copy of it.
 */
public final class TestPrinter {

    private static final Set<String> STOP = Set.of(
            "the", "a", "an", "to", "of", "and", "for", "from", "in", "on", "at", "is", "it", "me", "my", "with",
            "please", "all");
    private static final Map<String, Integer> VERBS = Map.ofEntries(
            Map.entry("send", 1),
            Map.entry("forward", 1),
            Map.entry("email", 1),
            Map.entry("pay", 2),
            Map.entry("transfer", 2),
            Map.entry("share", 4),
            Map.entry("create", 8),
            Map.entry("update", 16),
            Map.entry("delete", 32),
            Map.entry("visit", 64),
            Map.entry("open", 64),
            Map.entry("run", 128),
            Map.entry("book", 256),
            Map.entry("invite", 1024),
            Map.entry("summarise", 2048),
            Map.entry("follow", 4096),
            Map.entry("finish", 4096),
            Map.entry("read", 2048));
    private static final Set<String> LAYERS = Set.of("base64", "hex", "gzip", "url-encoded", "reversed");

    /** The print of a value. */
    public static long print(String value) {
        return NameHash.of("value:" + value);
    }

    /** The print of a word. */
    public static int token(String word) {
        return (int) NameHash.of(word);
    }

    private TestPrinter() {}

    record Text(
            ValuePrints values,
            TokenPrints tokens,
            List<Secret> secrets,
            int verbs,
            boolean startsWithVerb,
            int length) {}

    static Text text(String text) {
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        ByteArrayOutputStream tokens = new ByteArrayOutputStream();
        List<Secret> secrets = new ArrayList<>();
        int verbs = 0;
        boolean starts = false;
        String[] words = text.trim().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i].replaceAll("[,;.!?]+$", "");
            int colon = word.indexOf(':');
            if (colon > 0 && isSecret(word)) {
                Secret secret = secret(word);
                secrets.add(secret);
                value(values, ValueKind.SECRET, secret.print());
            } else if (colon > 0) {
                value(values, word.substring(0, colon), word.substring(colon + 1));
            } else {
                String lower = word.toLowerCase(Locale.ROOT);
                int verb = VERBS.getOrDefault(lower, 0);
                verbs |= verb;
                starts |= i == 0 && verb != 0;
                if (!lower.isEmpty() && !STOP.contains(lower)) {
                    tokens.writeBytes(
                            ByteBuffer.allocate(4).putInt(token(lower)).array());
                }
            }
        }
        return new Text(
                ValuePrints.fromBytes(values.toByteArray()),
                TokenPrints.fromBytes(tokens.toByteArray()),
                secrets,
                verbs,
                starts,
                text.length());
    }

    private static boolean isSecret(String word) {
        return word.startsWith("secret:") || LAYERS.contains(word.substring(0, word.indexOf(':')));
    }

    static Secret secret(String word) {
        int at = word.lastIndexOf("secret:");
        String layer = word.substring(0, at).replaceAll(":$", "").replace(':', '>');
        String name = word.substring(at + "secret:".length());
        return new Secret("test-key", 160, 40, print(name), java.util.Optional.of(cross(name)), layer);
    }

    static CrossPrint cross(String name) {
        return new CrossPrint(print(name), ~print(name));
    }

    private static void value(ByteArrayOutputStream out, String kind, String value) {
        switch (kind) {
            case "email" -> {
                value(out, ValueKind.EMAIL, print(value));
                value(out, ValueKind.HOST, print(value.substring(value.indexOf('@') + 1)));
            }
            case "url" -> {
                value(out, ValueKind.URL, print(value));
                value(out, ValueKind.HOST, print(host(value)));
            }
            default -> value(out, ValueKind.valueOf(kind.toUpperCase(Locale.ROOT)), print(value));
        }
    }

    private static void value(ByteArrayOutputStream out, ValueKind kind, long print) {
        out.writeBytes(ByteBuffer.allocate(9).put(kind.code()).putLong(print).array());
    }

    private static String host(String url) {
        return url.replaceAll("^[a-z]+://", "").replaceAll("[/:?].*$", "");
    }

    static Destination destination(String text, String argument) {
        String kind = text.substring(0, text.indexOf(':'));
        String value = text.substring(text.indexOf(':') + 1);
        return switch (kind) {
            case "email" ->
                new Destination(
                        Destination.Kind.EMAIL,
                        value.substring(value.indexOf('@')),
                        print(value),
                        OptionalLong.of(print(value.substring(value.indexOf('@') + 1))),
                        words(value.substring(0, value.indexOf('@'))),
                        argument);
            case "url" ->
                new Destination(
                        Destination.Kind.URL,
                        "https://" + host(value),
                        print(value),
                        OptionalLong.of(print(host(value))),
                        words(host(value)),
                        argument);
            case "host" ->
                new Destination(
                        Destination.Kind.HOST,
                        value,
                        print(value),
                        OptionalLong.of(print(value)),
                        words(value),
                        argument);
            case "iban" ->
                new Destination(
                        Destination.Kind.ACCOUNT, "", print(value), OptionalLong.empty(), TokenPrints.NONE, argument);
            default ->
                new Destination(
                        Destination.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        "",
                        print(value),
                        OptionalLong.empty(),
                        words(value),
                        argument);
        };
    }

    private static TokenPrints words(String text) {
        return text(text.replaceAll("[^A-Za-z0-9]+", " ")).tokens();
    }
}
