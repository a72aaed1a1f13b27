package io.cordon.extract.secret;

import java.util.List;
import java.util.Locale;

/** Values that stand where a secret would. */
final class Placeholders {

    private static final List<String> MARKS = List.of(
            "example",
            "xxxx",
            "****",
            "....",
            "changeme",
            "change_me",
            "placeholder",
            "dummy",
            "redacted",
            "your_",
            "your-",
            "yourpass",
            "yourtoken",
            "yourkey",
            "insert",
            "<",
            ">",
            "${",
            "{{",
            "$(",
            "%(",
            "1234567890",
            "abcdefgh");

    private Placeholders() {}

    static boolean is(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return isOneCharacter(value) || value.startsWith("$") || MARKS.stream().anyMatch(lower::contains);
    }

    private static boolean isOneCharacter(String value) {
        return value.chars().distinct().limit(3).count() < 3;
    }
}
