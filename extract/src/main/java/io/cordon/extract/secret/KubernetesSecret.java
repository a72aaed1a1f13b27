package io.cordon.extract.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values below {@code data} of a Kubernetes object of {@code kind: Secret}, in YAML or JSON: base 64 of the secret. */
final class KubernetesSecret implements SecretFinder {

    private static final int REACH = 4096;
    private static final int MOST = 16;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 2048;
    private static final Set<String> OTHERS = Set.of("apiVersion", "kind", "metadata", "type", "immutable");
    private static final CharSet BETWEEN = CharSet.of(" \t\r\n\":{,'");
    private static final CharSet NAME = CharSet.WORD.plus("-.");
    private static final CharSet VALUE = CharSet.BASE64.plus("=");

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        List<Span> all = findAll(text, keywordFrom, keywordTo);
        return all.isEmpty() ? null : all.get(0);
    }

    @Override
    public List<Span> findAll(String text, int keywordFrom, int keywordTo) {
        int kind = BETWEEN.end(text, keywordTo, Math.min(text.length(), keywordTo + 6));
        if (kind == keywordTo || !text.startsWith("Secret", kind) || CharSet.WORD.has(charAt(text, kind + 6))) {
            return List.of();
        }
        int after = data(text, kind, Math.min(text.length() - 5, kind + REACH), 1);
        int data = after < 0 ? data(text, keywordFrom - 1, Math.max(0, keywordFrom - REACH), -1) : after;
        return data < 0 ? List.of() : values(text, data, Math.min(text.length(), data + REACH));
    }

    /** The position after the word {@code data}, not beyond the object: the next kind is another one's, so each is passed once. */
    private static int data(String text, int from, int limit, int step) {
        for (int at = from; step > 0 ? at < limit : at > limit; at += step) {
            if (isName(text, at, "data") && BETWEEN.has(charAt(text, at + 4))) {
                return at + 4;
            }
            if (text.startsWith("\n---", at) || isName(text, at, "kind")) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isName(String text, int at, String name) {
        return text.startsWith(name, at) && (at == 0 || !NAME.has(text.charAt(at - 1)));
    }

    /** Name, colon, value, as long as that goes on. */
    private static List<Span> values(String text, int from, int limit) {
        List<Span> values = new ArrayList<>();
        int at = BETWEEN.end(text, from, limit);
        while (at < limit && values.size() < MOST) {
            int nameEnd = NAME.end(text, at, limit);
            int value = BETWEEN.end(text, nameEnd, limit);
            boolean given = text.substring(nameEnd, value).indexOf(':') >= 0;
            if (!given || OTHERS.contains(text.substring(at, nameEnd))) {
                break;
            }
            int end = VALUE.end(text, value, Math.min(limit, value + LONGEST));
            if (end - value >= SHORTEST && (end - value) % 4 == 0 && !Placeholders.is(text.substring(value, end))) {
                values.add(new Span(value, end));
            }
            at = BETWEEN.end(text, end, limit);
        }
        return values;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    /** The secret inside if it is text, which is how it is used; else the value as it stands. */
    static String normalForm(String value) {
        try {
            byte[] bytes = Base64.getDecoder().decode(value);
            return NormalForm.of(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // No base 64 or no text: the value as it stands is all there is to print.
            return NormalForm.of(value);
        }
    }
}
