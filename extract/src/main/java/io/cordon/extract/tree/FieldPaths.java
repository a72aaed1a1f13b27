package io.cordon.extract.tree;

import org.jspecify.annotations.Nullable;

/**
 * What {@link FieldNames} says of names, remembered for the names and paths that were asked for last: records repeat theirs.
 * Confined to one thread.
 */
public final class FieldPaths {

    private static final int SLOTS = 16;

    private final @Nullable String[] names = new String[SLOTS];
    private final boolean[] named = new boolean[SLOTS];
    private final @Nullable String[] paths = new String[SLOTS];
    private final String[] joined = new String[SLOTS];

    /** As {@link FieldNames#isName}. */
    public boolean isName(String name) {
        return named[slot(name)];
    }

    /** As {@link FieldNames#join}. */
    public String join(String path, String name) {
        int slot = slot(name);
        if (!path.equals(paths[slot])) {
            paths[slot] = path;
            joined[slot] = FieldNames.join(path, name);
        }
        return joined[slot];
    }

    /** Where the name is remembered, from now on at least. */
    private int slot(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 7) & SLOTS - 1;
        if (!name.equals(names[slot])) {
            names[slot] = name;
            named[slot] = FieldNames.isName(name);
            paths[slot] = null;
        }
        return slot;
    }
}
