package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The password in {@code curl -u user:password}. */
final class CurlUser implements SecretFinder {

    private static final int REACH = 256;
    private static final int LONGEST_PASSWORD = 128;
    private static final int SHORTEST = 6;
    private static final List<String> OPTIONS = List.of(" -u ", " --user ", " -u", " --user=");
    private static final CharSet ENDS = CharSet.of(" \t\r\n\"'`\\|;&<>");
    private static final CharSet QUOTE = CharSet.of("\"'");

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int limit = Math.min(text.length(), keywordTo + REACH);
        for (int at = keywordTo; at < limit && text.charAt(at) != '\n'; at++) {
            for (String option : text.charAt(at) == ' ' ? OPTIONS : List.<String>of()) {
                if (text.startsWith(option, at)) {
                    return password(text, at + option.length());
                }
            }
        }
        return null;
    }

    private static @Nullable Span password(String text, int from) {
        int start = QUOTE.end(text, from, Math.min(text.length(), from + 1));
        int limit = Math.min(text.length(), start + LONGEST_PASSWORD);
        int colon = -1;
        int end = start;
        while (end < limit && !ENDS.has(text.charAt(end))) {
            colon = colon < 0 && text.charAt(end) == ':' ? end : colon;
            end++;
        }
        return colon > start && end - colon > SHORTEST && Assignment.isSecret(text.substring(colon + 1, end))
                ? new Span(colon + 1, end)
                : null;
    }
}
