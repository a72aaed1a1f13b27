package io.cordon.topology.containment.owner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Records which state followed which, and knows by reflection which moves the states declare. */
final class Transitions {

    final Set<String> visited = new TreeSet<>();

    void saw(Optional<Containment> before, Optional<Containment> after) {
        if (before.isPresent() && after.isPresent()) {
            Containment b = before.get();
            Containment a = after.get();
            if (!b.state().equals(a.state())) {
                visited.add(name(b.state().getClass(), a.state().getClass()));
            }
            sawPoints(b, a);
        }
    }

    private void sawPoints(Containment before, Containment after) {
        Map<PointId, PointState> known = new HashMap<>();
        before.points().forEach(p -> known.put(p.id(), p.state()));
        after.points().stream()
                .filter(p -> known.containsKey(p.id()) && !known.get(p.id()).equals(p.state()))
                .forEach(p ->
                        visited.add(name(known.get(p.id()).getClass(), p.state().getClass())));
    }

    /** Each method of a state that returns another state is a move; a state that may return itself does not move. */
    static Set<String> declared(Class<?> family) {
        Set<String> moves = new TreeSet<>();
        states(family)
                .forEach(state -> Stream.concat(
                                Arrays.stream(state.getMethods()), Arrays.stream(state.getDeclaredMethods()))
                        .filter(m -> !m.isBridge() && isState(family, m.getReturnType()) && m.getReturnType() != state)
                        .forEach(m -> moves.add(name(state, m.getReturnType()))));
        return moves;
    }

    static Stream<Class<?>> states(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? states(type) : Stream.of(type));
    }

    private static boolean isState(Class<?> family, Class<?> type) {
        return family.isAssignableFrom(type) && !type.isInterface();
    }

    private static String name(Class<?> from, Class<?> to) {
        return from.getSimpleName() + " -> " + to.getSimpleName();
    }
}
