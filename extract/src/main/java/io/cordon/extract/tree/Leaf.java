package io.cordon.extract.tree;

import org.jspecify.annotations.Nullable;

/**
 * A leaf of a tree of arguments.
 *
 * @param argument name of the outermost argument
 * @param name name of the innermost field
 * @param path names that lead to it
 * @param value what it is: no map and no list unless empty
 */
public record Leaf(
        String argument, String name, String path, @Nullable Object value) {

    @Override
    public String toString() {
        return "Leaf[" + path + "]";
    }
}
