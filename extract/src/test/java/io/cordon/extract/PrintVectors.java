package io.cordon.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.print.Grams;
import io.cordon.extract.print.Printer;
import io.cordon.extract.secret.Decoys;
import io.cordon.extract.secret.FoundSecret;
import io.cordon.extract.secret.SecretScanner;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Stems;
import io.cordon.extract.tree.CanonicalJson;
import io.cordon.extract.value.ValueScanner;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes the test vectors of prints to the standard output. They are committed in {@code schemas}; a change of what is in
 * them is a new print version.
 */
final class PrintVectors {

    private static final HexFormat HEX = HexFormat.of();

    private static final String[][] VALUES = {
        {"WHOLE", "  Hunter2-Correct "},
        {"WHOLE", "two \t words"},
        {"WHOLE", "\uff48\uff55\uff4e\uff54\uff45\uff52"},
        {"WHOLE", "hun\u200bter"},
        {"WHOLE", "Cafe\u0301 \u0130stanbul"},
        {"EMAIL", "Alice.Miller+News@Mail.Example.COM"},
        {"URL", "HTTPS://user:pw@www.Example.com:443/A/b/?q=1#top"},
        {"URL", "http://example.com:8080"},
        {"URL", "https://example.com/"},
        {"URL", "http://[2001:DB8::1]/x"},
        {"HOST", "www.Example.com"},
        {"HOST", "http://xn--pple-43d.com/"},
        {"HOST", "\u0430pple.com"},
        {"IP", "192.168.1.20"},
        {"IP", "2001:DB8::1"},
        {"IP", "::ffff:1.2.3.4"},
        {"IBAN", "GB29 NWBK 6016 1331 9268 19"},
        {"IBAN", "CH9300762011623852957"},
        {"CARD", "4111-1111-1111-1111"},
        {"PHONE", "+1 (555) 123-4567"},
        {"PATH", "C:\\Users\\Bob\\plan.txt"},
        {"PATH", "./a//b.txt"},
        {"PATH", "~/.ssh/id_rsa"},
        {"ID", "ORDER-104674"},
        {"ID", "#W2586676"},
        {"ID", "550E8400-e29b-41d4-a716-446655440000"},
        {"ID", "2024-05-17"},
        {"NUMBER", "1,200.50"},
        {"NUMBER", "100.0"},
        {"QUOTED", "Important Message!"},
        {"NAME", "Lily White"},
    };

    private static final String WORDS =
            "send shared transferring stories messages boxes address paris planned adding caf\u00e9 hat097 status";

    private final Printer printer = new Printer(Keys.PRINT);

    private PrintVectors() {}

    public static void main(String[] args) {
        System.out.println(Json.write(new PrintVectors().all()));
    }

    /** The normal form of a text that is a value of this kind. */
    static String normalForm(ValueKind kind, String text) {
        List<String> found = new ArrayList<>();
        ValueScanner.scan(ByteText.of(text), (value, normalForm) -> {
            if (value == kind) {
                found.add(normalForm);
            }
        });
        return found.isEmpty() ? NormalForm.of(text) : found.get(0);
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("printVersion", Extractor.PRINT_VERSION);
        all.put("tenantPrintKey", HEX.formatHex(Keys.TENANT));
        all.put("crossKey", HEX.formatHex(Keys.CROSS));
        all.put("treeKeys", List.of(treeKey("root-1", "2024-06"), treeKey("root-1", "2024-07"), treeKey("", "e")));
        all.put("values", values());
        all.put("tokens", tokens());
        all.put("secrets", secrets());
        all.put("arguments", List.of(arguments(Map.of("b", List.of(1.0, 0.5, true), "a", "say \"x\"\n\u00e9"))));
        return all;
    }

    private static Map<String, Object> treeKey(String root, String epoch) {
        byte[] key = TreeKey.derive(Keys.TENANT, root, epoch).toBytes();
        return ordered("root", root, "keyEpoch", epoch, "key", HEX.formatHex(key));
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (String[] value : VALUES) {
            String normalForm = normalForm(ValueKind.valueOf(value[0]), value[1]);
            values.add(
                    ordered("kind", value[0], "text", value[1], "normalForm", normalForm, "print", print(normalForm)));
        }
        return values;
    }

    private List<Object> tokens() {
        List<Object> tokens = new ArrayList<>();
        for (String word : WORDS.split(" ")) {
            String stem = Stems.of(word);
            tokens.add(ordered("word", word, "stem", stem, "print", print(stem).substring(0, 8)));
        }
        return tokens;
    }

    private List<Object> secrets() {
        List<Object> secrets = new ArrayList<>();
        new Decoys(new Random(1)).all().forEach(sample -> {
            if (List.of("assignment", "bearer-token").contains(sample.format())) {
                FoundSecret found = SecretScanner.scan(sample.text(), 1).get(0);
                secrets.add(secret(sample.format(), sample.text(), found.normalForm()));
            }
        });
        return secrets;
    }

    private Map<String, Object> secret(String format, String text, String normalForm) {
        return ordered(
                "format",
                format,
                "text",
                text,
                "normalForm",
                normalForm,
                "print",
                print(normalForm),
                "cross",
                printer.cross(normalForm).orElseThrow().toString(),
                "grams",
                HEX.formatHex(Grams.ofSecret(normalForm, printer).toBytes()));
    }

    private Map<String, Object> arguments(Map<String, ?> arguments) {
        String canonical = CanonicalJson.write(arguments, 10_000).json();
        byte[] bytes = canonical.getBytes(UTF_8);
        return ordered(
                "canonical",
                canonical,
                "digest",
                printer.digest(bytes, bytes.length).toString());
    }

    private String print(String normalForm) {
        return HEX.toHexDigits(printer.value(normalForm));
    }

    private static Map<String, Object> ordered(String... namesAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            ordered.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ordered;
    }

    /** JSON over lines, in ASCII. */
    private static final class Json {

        static String write(Map<String, Object> all) {
            List<String> lines = new ArrayList<>();
            all.forEach((name, value) -> lines.add("  " + quoted(name) + ": " + value(value)));
            return "{\n" + String.join(",\n", lines) + "\n}";
        }

        private static String value(Object value) {
            if (value instanceof List<?> list) {
                List<String> lines = new ArrayList<>();
                list.forEach(element -> lines.add("    " + object((Map<?, ?>) element)));
                return "[\n" + String.join(",\n", lines) + "\n  ]";
            }
            return value instanceof Number ? value.toString() : quoted(value.toString());
        }

        private static String object(Map<?, ?> object) {
            List<String> fields = new ArrayList<>();
            object.forEach((name, value) -> fields.add(quoted(name.toString()) + ": " + quoted(value.toString())));
            return "{" + String.join(", ", fields) + "}";
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            text.chars()
                    .forEach(c -> quoted.append(
                            c == '"' || c == '\\'
                                    ? "\\" + (char) c
                                    : c < ' ' || c > '~' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
            return quoted.append('"').toString();
        }
    }
}
