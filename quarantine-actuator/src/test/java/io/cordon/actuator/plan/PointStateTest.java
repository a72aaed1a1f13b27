package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Visits each legal move; fails if a move was added that is not visited here. */
class PointStateTest {
    private static final Instant T = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = T.plusSeconds(60);

    private final Set<String> visited = new TreeSet<>();

    @Test
    void shouldVisitEveryLegalMove() {
        // Given
        var planned = new PointState.Planned(T);

        // When
        var requested = visit("Planned.request", planned.request(T));
        visit("Planned.fail", planned.fail("no connector", T));
        var accepted = visit("Requested.accept", requested.accept("accepted", T));
        var failed = visit("Requested.fail", requested.fail("refused", T));
        var proven = visit("Accepted.prove", accepted.prove("refused", T));
        var partial = visit("Accepted.lapse", accepted.lapse("inactive", UNTIL, T));
        visit("Accepted.fail", accepted.fail("remains", T));
        var unprovable = visit("Accepted.cannotProve", accepted.cannotProve("no token", T));
        visit("Partial.expire", partial.expire(UNTIL));
        visit("Partial.prove", partial.prove("inactive", T));
        visit("Partial.regress", partial.regress("active", T));
        var regressed = visit("Proven.regress", proven.regress("active", T));
        visit("Failed.request", failed.request(T));
        visit("Unprovable.request", unprovable.request(T));
        visit("Regressed.request", regressed.request(T));

        // Then
        assertThat(visited).containsExactlyInAnyOrderElementsOf(declared());
    }

    @Test
    void shouldSupersedeFromEveryState() {
        // Given
        var states = List.of(
                new PointState.Planned(T),
                new PointState.Requested(T),
                new PointState.Accepted(T, "accepted"),
                new PointState.Proven(T, "refused"),
                new PointState.Partial(T, "inactive", UNTIL),
                new PointState.Failed(T, "remains"),
                new PointState.Unprovable(T, "no token"),
                new PointState.Regressed(T, "active"));

        // When
        var superseded = states.stream().map(state -> state.supersede(UNTIL)).toList();

        // Then
        assertThat(superseded).containsOnly(new PointState.Superseded(UNTIL, "by a newer command"));
        assertThat(states)
                .extracting(Object::getClass)
                .doesNotHaveDuplicates()
                .hasSize(PointState.class.getPermittedSubclasses().length - 1);
    }

    @Test
    void shouldStaySupersededAsItWas() {
        // Given
        var superseded = new PointState.Planned(T).supersede(T);

        // When
        var again = superseded.supersede(UNTIL);

        // Then
        assertThat(again).isSameAs(superseded);
    }

    private <S extends PointState> S visit(String move, S next) {
        visited.add(move);
        return next;
    }

    private static Set<String> declared() {
        var moves = new TreeSet<String>();
        for (Class<?> state : PointState.class.getPermittedSubclasses()) {
            Arrays.stream(state.getDeclaredMethods())
                    .filter(m -> Modifier.isPublic(m.getModifiers()) && isMove(m))
                    .forEach(m -> moves.add(state.getSimpleName() + "." + m.getName()));
        }
        return moves;
    }

    private static boolean isMove(Method method) {
        return PointState.class.isAssignableFrom(method.getReturnType())
                && !method.getName().equals("supersede");
    }
}
