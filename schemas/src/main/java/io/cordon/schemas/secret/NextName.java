package io.cordon.schemas.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the key after another is called: the number at the end of its name is one higher. */
public final class NextName {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private NextName() {}

    public static String after(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1) : name + "-2";
    }
}
