package io.cordon.extract.tree;

import io.cordon.extract.text.CharSet;

/** Which names of fields are names, and which are data that must not be shown. */
public final class FieldNames {

    /** Stands for a name that is data. */
    public static final String DATA = "*";

    private static final int LONGEST = 40;
    private static final int LONGEST_PATH = 200;
    private static final int MOST_DIGITS = 3;
    private static final CharSet IN_NAME = CharSet.WORD.plus("-");

    private FieldNames() {}

    /** The name if it is one, else {@link #DATA}. */
    public static String shown(String name) {
        return isName(name) ? name : DATA;
    }

    /** The path of a field below another. */
    public static String join(String path, String name) {
        String joined = path.isEmpty() ? shown(name) : path + "." + shown(name);
        return joined.length() <= LONGEST_PATH ? joined : path;
    }

    /** Whether this is an identifier as programmers write it: one word, few digits. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && (CharSet.LETTER.has(name.charAt(0)) || name.charAt(0) == '_')
                && IN_NAME.hasAll(name)
                && CharSet.DIGIT.count(name, 0, name.length()) <= MOST_DIGITS;
    }
}
