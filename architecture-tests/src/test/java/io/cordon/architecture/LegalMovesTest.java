package io.cordon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.cordon.topology.containment.owner.SubjectState;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A record's constructor is as public as the record, so the compiler alone does not keep anybody from making a state that no move leads to.
 * Here is who makes states: the moves, what reads them back, and the one place for each beginning.
 */
class LegalMovesTest {

    @Test
    void shouldMakePointsOfTheActuatorByMovesOnly() {
        assertThat(makers(io.cordon.actuator.plan.PointState.class, "Replay")).containsExactly("PointWork: Planned");
    }

    @Test
    void shouldMakePointsOfTheContainmentOwnerByMovesOnly() {
        assertThat(makers(io.cordon.topology.containment.owner.PointState.class, "ProgressForm"))
                .containsExactly("Point: Planned");
    }

    @Test
    void shouldMakeSubjectsByMovesOnly() {
        assertThat(makers(SubjectState.class, "StateForm"))
                .containsExactly("CommandDesk: Containing", "Declining: Declined", "IntentDecision: Held");
    }

    /** Who makes which state, apart from the states themselves and the reader of what was stored. */
    private static List<String> makers(Class<?> states, String reader) {
        return Cordon.CLASSES.stream()
                .filter(maker ->
                        !isOrIn(maker, states) && !maker.getSimpleName().equals(reader))
                .flatMap(maker -> maker.getAccessesFromSelf().stream())
                .filter(access -> access.getName().equals("<init>"))
                .filter(access -> access.getTargetOwner().isAssignableTo(states))
                .map(LegalMovesTest::told)
                .distinct()
                .sorted()
                .toList();
    }

    private static String told(JavaAccess<?> access) {
        return access.getOriginOwner().getSimpleName() + ": "
                + access.getTargetOwner().getSimpleName();
    }

    private static boolean isOrIn(JavaClass maker, Class<?> states) {
        return maker.isEquivalentTo(states)
                || maker.getEnclosingClass()
                        .filter(outer -> isOrIn(outer, states))
                        .isPresent();
    }
}
