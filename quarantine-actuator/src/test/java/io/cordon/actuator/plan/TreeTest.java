package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command about a whole tree: the root session, its children, and those that appear meanwhile. */
class TreeTest {
    private static final SubjectKey TREE = new SubjectKey("acme", SubjectKey.Kind.TREE, "root");

    private final World world = new World();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void grow() {
        world.subject = SubjectWork.blank(TREE);
        world.credential(of("a", "child", 1)).credential(of("b", "root", 0));
        world.trouble = call -> {
            steps.add(call.step());
            return Optional.empty();
        };
    }

    @Test
    void shouldContainTheRootFirstAndAllOfTheTree() {
        // Given
        world.credential(World.entry("s", "idp")); // of another tree

        // When
        world.accept(command(CommandKey.Action.CONTAIN, 1));
        world.answerAll();

        // Then
        assertThat(steps).containsExactly("first@idp/b", "first@idp/a", "second@idp/b", "second@idp/a");
        assertThat(world.open).containsExactly("s");
    }

    @Test
    void shouldContainAGrandchildThatAppearsWhileTheTreeIsBeingContained() {
        // Given
        world.accept(command(CommandKey.Action.CONTAIN, 1));
        world.answerOne();
        world.answerOne();

        // When: it was started before its parent's way in was closed
        world.credential(of("0-late", "grandchild", 2));
        world.take(world.desk.inventoryChanged(world.subject, world.credentials.get("0-late"), world.now));
        world.answerAll();

        // Then: it too is closed before anything that was issued ends, and after its parents
        assertThat(steps)
                .containsExactly(
                        "first@idp/b",
                        "first@idp/a",
                        "first@idp/0-late",
                        "second@idp/b",
                        "second@idp/a",
                        "second@idp/0-late");
        assertThat(world.last(Report.Kind.COMPLETED).points())
                .hasSize(3)
                .allSatisfy(p -> assertThat(p.state()).isEqualTo(PointStateName.PROVEN));
    }

    @Test
    void shouldContainAChildThatAppearsAfterATakeoverAndReleaseTheWholeTree() {
        // Given
        world.accept(command(CommandKey.Action.CONTAIN, 1));
        world.answerAll();
        world.crash();
        world.credential(of("late", "child-2", 1));

        // When
        world.take(world.desk.inventoryChanged(world.subject, world.credentials.get("late"), world.now));
        world.answerAll();

        // Then
        assertThat(world.open).isEmpty();
        assertThat(world.executed.values()).containsOnly(1).hasSize(6);

        // When
        world.accept(command(CommandKey.Action.RELEASE, 2));
        world.answerAll();

        // Then
        assertThat(world.open).containsExactlyInAnyOrder("a", "b", "late");
    }

    private static Order command(CommandKey.Action action, long epoch) {
        var session = World.order(action, action + "-" + epoch, epoch);
        return new Order(
                session.key(),
                TREE,
                "root",
                session.epoch(),
                session.rung(),
                session.authority(),
                session.caseId(),
                session.reason(),
                session.eventTime(),
                session.issuedAt(),
                session.expiresAt(),
                session.issue(),
                session.drill(),
                session.byPerson());
    }

    private static InventoryEntry of(String ref, String session, int depth) {
        return new InventoryEntry(
                "acme",
                ref,
                CredentialKind.OAUTH2_TOKEN,
                "idp",
                "target",
                "agent",
                Set.of(session),
                "root",
                "agent",
                Validation.INTROSPECTION,
                Optional.empty(),
                depth);
    }
}
