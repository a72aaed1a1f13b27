package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.NormalForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the secrets in a text, in linear time: keywords in one pass, each finder a bounded way from its keyword. */
public final class SecretScanner {

    private static final Keywords KEYWORDS = new Keywords(SecretFormats.ALL);
    private static final int LOOK_BACK = 8;

    private final ByteText bytes;
    private final String text;
    private final int most;
    private final List<FoundSecret> found = new ArrayList<>();

    private SecretScanner(ByteText bytes, int most) {
        this.bytes = bytes;
        text = bytes.text();
        this.most = most;
    }

    /** The secrets in order of position, at most this many. */
    public static List<FoundSecret> scan(String text, int most) {
        return scan(ByteText.of(text), most);
    }

    /** As {@link #scan(String, int)}. */
    public static List<FoundSecret> scan(ByteText text, int most) {
        SecretScanner scanner = new SecretScanner(text, most);
        KEYWORDS.scan(text, scanner::keyword);
        scanner.generic();
        return scanner.found;
    }

    /** Whether a keyword may be in a text that is read from its end to its start; without one only a long run of letters and digits may be a secret. */
    public static boolean mayHaveKeywordBackwards(ByteText text) {
        return KEYWORDS.mayBeInBackwards(text);
    }

    private boolean keyword(SecretFormat format, int from, int to) {
        for (Span span : format.finder().findAll(text, from, to)) {
            if (found.size() < most && prevails(format, span)) {
                add(format.id(), span, format.normalForm());
            }
        }
        return found.size() < most;
    }

    /** Whether nothing more specific was found at this place; removes what is less specific. */
    private boolean prevails(SecretFormat format, Span span) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - LOOK_BACK); i--) {
            FoundSecret other = found.get(i);
            if (other.from() < span.to() && span.from() < other.to()) {
                if (SecretFormats.rank(other.format()) <= SecretFormats.rank(format.id())) {
                    return false;
                }
                found.remove(i);
            }
        }
        return true;
    }

    /** Tokens of no known format, where no known one is. */
    private void generic() {
        sort();
        if (!GenericTokens.mayBeIn(bytes)) {
            return;
        }
        List<FoundSecret> known = found.isEmpty() ? List.of() : List.copyOf(found);
        int[] next = {0};
        GenericTokens.scan(bytes, span -> {
            while (next[0] < known.size() && known.get(next[0]).to() <= span.from()) {
                next[0]++;
            }
            if (next[0] == known.size() || known.get(next[0]).from() >= span.to()) {
                add(GenericTokens.ID, span, NormalForm::of);
            }
            return found.size() < most;
        });
        sort();
    }

    private void sort() {
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(FoundSecret::from));
        }
    }

    private void add(String format, Span span, UnaryOperator<String> normalForm) {
        String secret = text.substring(span.from(), span.to());
        found.add(new FoundSecret(format, span.from(), span.to(), normalForm.apply(secret), Entropy.bits(secret)));
    }
}
