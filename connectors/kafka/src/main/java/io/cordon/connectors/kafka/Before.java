package io.cordon.connectors.kafka;

import static java.util.stream.Collectors.toCollection;

import io.cordon.connectors.api.PreState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What a release must know: which kinds of resources were denied before, since that denial is somebody else's, and whether the principal logged in
 * with a password, since nothing else of it has ended.
 *
 * <p>Written as {@code denied=TOPIC+GROUP;passwords=1;acls=7}; the last is for people.
 */
record Before(Set<ResourceType> denied, int passwords, int acls) {
    private static final Pattern FORM = Pattern.compile("denied=([A-Z_+]*);passwords=(\\d{1,3});acls=\\d{1,9}");

    Before {
        denied = Set.copyOf(denied);
    }

    PreState toPreState() {
        var names = denied.stream().sorted().map(ResourceType::name).toList();
        return new PreState("denied=" + String.join("+", names) + ";passwords=" + passwords + ";acls=" + acls);
    }

    /** Kinds that were denied before. */
    static Set<ResourceType> deniedIn(PreState state) {
        var form = FORM.matcher(state.text());
        return Arrays.stream(form.matches() ? form.group(1).split("\\+", -1) : new String[0])
                .filter(name -> !name.isEmpty())
                .map(ResourceType::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(ResourceType.class)));
    }

    /** Whether it had a password. */
    static boolean hadPassword(PreState state) {
        var form = FORM.matcher(state.text());
        return form.matches() && !form.group(2).equals("0");
    }

    /** Kinds whose denial is the containment's own. */
    static Set<ResourceType> deniedSince(PreState state) {
        var own = new HashSet<>(Denial.ALL);
        own.removeAll(deniedIn(state));
        return own;
    }
}
