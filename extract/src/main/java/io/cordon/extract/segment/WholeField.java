package io.cordon.extract.segment;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Signs;
import io.cordon.extract.value.ValueScanner;
import io.cordon.extract.value.ValueSink;
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
        int firstBreak = nextBreak(text, 0, text.length());
        return firstBreak == text.length() || text.length() <= LONGEST && isOfPieces(text, firstBreak);
    }

    /** As {@link #is(ByteText)}, for a part of a text. */
    static boolean is(ByteText text, int from, int to) {
        int firstBreak = nextBreak(text, from, to);
        return firstBreak == to || to - from <= LONGEST && isOfPieces(text.part(from, to), firstBreak - from);
    }

    private static boolean isOfPieces(ByteText text, int firstBreak) {
        int breaks = breaks(text, firstBreak);
        if (breaks >= 2 * MOST_WORDS || Signs.next(text, '\n', 0, text.length()) < text.length()) {
            return false;
        }
        if (Signs.value(text, 0, text.length()) == text.length()) {
            return breaks < MOST_WORDS && isPhrase(text);
        }
        Cover cover = new Cover(text);
        ValueScanner.scan(text, cover);
        return cover.whole || !cover.part && breaks < MOST_WORDS && isPhrase(text);
    }

    private static boolean isPhrase(ByteText field) {
        return !hasStop(field) && !Imperative.starts(field);
    }

    /** Whether a sentence ends in it, and another begins. */
    private static boolean hasStop(ByteText field) {
        int to = field.length();
        int at = Signs.either(field, '.', '!', 0, to);
        while (at < to && field.at(at + 1) != ' ') {
            at = Signs.either(field, '.', '!', at + 1, to);
        }
        return at < to;
    }

    private static int nextBreak(ByteText text, int from, int to) {
        int at = Signs.hidden(text, from, to);
        while (at < to && !text.isSpace(at)) {
            at = Signs.hidden(text, at + 1, to);
        }
        return at;
    }

    private static int breaks(ByteText text, int from) {
        if (text.isAscii()) {
            return Signs.spaces(text, from, text.length());
        }
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
    private static final class Cover implements ValueSink {

        private final ByteText text;
        private @Nullable String field;
        private boolean whole;
        private boolean part;

        Cover(ByteText text) {
            this.text = text;
        }

        @Override
        public boolean wants(ValueKind kind) {
            return switch (kind) {
                case EMAIL, URL, HOST, IP, IBAN, CARD, PHONE, PATH -> true;
                case WHOLE, ID, QUOTED, NUMBER, SECRET, NAME, FRAGMENT -> false;
            };
        }

        @Override
        public void value(ValueKind kind, String normalForm) {
            if (wants(kind)) {
                covers(bare(normalForm).equals(field()));
            }
        }

        /** In ASCII, a value is the whole field if there is no letter and no digit besides. */
        @Override
        public void visible(ValueKind kind, ByteText value, int from, int to) {
            if (!wants(kind)) {
                return;
            }
            if (value.isAscii()) {
                covers(!hasAny(value, 0, from) && !hasAny(value, to, value.length()));
            } else {
                ValueSink.super.visible(kind, value, from, to);
            }
        }

        private void covers(boolean all) {
            whole |= all;
            part |= !all;
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

        private static boolean hasAny(ByteText text, int from, int to) {
            int at = from;
            while (at < to && !CharSet.BASE62.has(text.at(at))) {
                at++;
            }
            return at < to;
        }
    }
}
