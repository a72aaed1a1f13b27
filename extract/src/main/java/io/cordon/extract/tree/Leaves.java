package io.cordon.extract.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks arguments to their leaves. A name that is data is a leaf too. */
public final class Leaves {

    private static final int DEEPEST = 64;

    private final List<Leaf> leaves = new ArrayList<>();
    private final int most;
    private int nodesLeft;
    private boolean complete = true;

    private Leaves(int most) {
        this.most = most;
        nodesLeft = 16 * most;
    }

    /** The first leaves of the arguments, at most this many. */
    public static Leaves of(Map<String, ?> arguments, int most) {
        Leaves walk = new Leaves(most);
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            if (!walk.goesOn()) {
                break;
            }
            walk.field(argument.getKey(), "", argument.getKey(), argument.getValue(), 0);
        }
        return walk;
    }

    /** The leaves. */
    public List<Leaf> all() {
        return leaves;
    }

    /** Whether there are no more. */
    public boolean isComplete() {
        return complete;
    }

    private void field(String argument, String parent, String name, @Nullable Object value, int depth) {
        String shown = FieldNames.shown(name);
        String path = parent.isEmpty() ? shown : FieldNames.join(parent, name);
        if (shown.equals(FieldNames.DATA) && goesOn()) {
            leaves.add(new Leaf(argument, FieldNames.DATA, path, name));
        }
        walk(argument, shown, path, value, depth + 1);
    }

    private void walk(String argument, String name, String path, @Nullable Object node, int depth) {
        Collection<?> elements = Elements.of(node);
        if (!goesOn() || depth > DEEPEST) {
            complete = false;
        } else if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!goesOn()) {
                    break;
                }
                field(argument, path, String.valueOf(entry.getKey()), entry.getValue(), depth);
            }
        } else if (elements != null && !elements.isEmpty()) {
            for (Object element : elements) {
                if (!goesOn()) {
                    break;
                }
                walk(argument, name, path, element, depth + 1);
            }
        } else {
            leaves.add(new Leaf(argument, name, path, node));
        }
    }

    private boolean goesOn() {
        boolean more = leaves.size() < most && nodesLeft-- > 0;
        complete &= more;
        return more;
    }
}
