package io.cordon.extract.segment;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Signs;
import io.cordon.extract.value.ValueScanner;
import org.jspecify.annotations.Nullable;

/**
 * Whether a field is a value, and not a text that may carry one: a single piece, one value in several pieces, or a short
 * phrase that holds no value and gives no command. "Lunch with Sarah" is, "Send 50 to GB29NWBK60161331926819" is not.
 */
final class WholeField {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 6;

    private WholeField() {}

    static boolean is(String text) {
        return is(ByteText.of(text));
    }

    static boolean is(ByteText text) {
        int firstBreak = nextBreak(text, 0);
        if (firstBreak == text.length()) {
            return true;
        }
        if (text.length() > LONGEST) {
            return false;
        }
        int breaks = breaks(text, firstBreak);
        if (breaks >= 2 * MOST_WORDS || text.text().indexOf('\n') >= 0) {
            return false;
        }
        if (Signs.value(text, 0, text.length()) == text.length()) {
            return breaks < MOST_WORDS && isPhrase(text);
        }
        Cover cover = new Cover(text);
        ValueScanner.scan(text, cover::value);
        return cover.whole || !cover.part && breaks < MOST_WORDS && isPhrase(text);
    }

    private static boolean isPhrase(ByteText field) {
        String text = field.text();
        return !text.contains(". ") && !text.contains("! ") && !Imperative.starts(field);
    }

    private static int nextBreak(ByteText text, int from) {
        int at = from;
        while (at < text.length() && !text.isSpace(at)) {
            at++;
        }
        return at;
    }

    private static int breaks(ByteText text, int from) {
        int breaks = 0;
        for (int i = from; i < text.length(); i++) {
            breaks += text.isSpace(i) ? 1 : 0;
        }
        return breaks;
    }

    /** Letters and digits only: what separates groups does not matter. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }

    /** What the values in a field say of it. */
    private static final class Cover {
        private final ByteText text;
        private @Nullable String field;
        private boolean whole;
        private boolean part;

        Cover(ByteText text) {
            this.text = text;
        }

        void value(ValueKind kind, String normalForm) {
            switch (kind) {
                case EMAIL, URL, HOST, IP, IBAN, CARD, PHONE, PATH -> {
                    boolean covers = bare(normalForm).equals(field());
                    whole |= covers;
                    part |= !covers;
                }
                case WHOLE, ID, QUOTED, NUMBER, SECRET, NAME -> {}
            }
        }

        /** Most fields have dates and numbers only, which ask for nothing. */
        private String field() {
            String made = field;
            if (made == null) {
                made = bare(NormalForm.of(text.text()));
                field = made;
            }
            return made;
        }
    }
}
