package io.cordon.extract.tool;

/** What a word may look like: {@code *} stands for any characters and {@code ?} for one. Takes time linear in the word, since all patterns are short. */
final class Glob {

    private final String pattern;
    private final boolean literal;

    Glob(String pattern) {
        this.pattern = pattern;
        literal = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    }

    /** Whether the whole word looks so. */
    boolean matches(String word) {
        return literal ? pattern.equals(word) : matchesAny(word);
    }

    /** Where it does not go on, the last star takes one character more. */
    private boolean matchesAny(String word) {
        int at = 0;
        int next = 0;
        int star = -1;
        int behindStar = 0;
        while (at < word.length()) {
            char wanted = next < pattern.length() ? pattern.charAt(next) : '\0';
            if (wanted == '*') {
                star = next++;
                behindStar = at;
            } else if (next < pattern.length() && (wanted == '?' || wanted == word.charAt(at))) {
                at += wanted == '?' ? Character.charCount(word.codePointAt(at)) : 1;
                next++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++behindStar;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }
}
