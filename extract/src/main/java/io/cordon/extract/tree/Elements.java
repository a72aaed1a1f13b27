package io.cordon.extract.tree;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The elements of what counts as a list: a collection or an array of objects. */
public final class Elements {

    private Elements() {}

    /** The elements; null if the node is no list. */
    public static @Nullable Collection<?> of(@Nullable Object node) {
        return node instanceof Object[] array ? Arrays.asList(array) : node instanceof Collection<?> list ? list : null;
    }
}
