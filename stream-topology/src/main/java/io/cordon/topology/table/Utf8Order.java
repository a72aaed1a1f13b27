package io.cordon.topology.table;

import java.util.Comparator;

/** The order of texts by their bytes in UTF-8, which is that of a store. Java's own differs where a text holds characters beyond the first plane. */
enum Utf8Order implements Comparator<String> {
    /** The only one. */
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        int both = Math.min(one.length(), other.length());
        for (int i = 0; i < both; i++) {
            char x = one.charAt(i);
            char y = other.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y)
                        ? Character.compare(x, y)
                        : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
