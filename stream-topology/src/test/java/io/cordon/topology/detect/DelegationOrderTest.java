package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parent and child are different producers: a child's events may come before its parent's word that it spawned it, or before the root's start. */
class DelegationOrderTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));
    private final Script root = Script.root(keys, "s-root", Bench.START);
    private final Script child = Script.child(keys, root, "s-child");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldFindNothingWhenTheChildIsAheadOfItsParent() {
        // When
        send(root, root.started());
        send(child, child.started());
        send(child, child.reads());
        bench.pass(Duration.ofSeconds(5));
        send(root, root.at(Bench.START.plusSeconds(5)).spawns("s-child", "read_mail"));
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).isEmpty();
        assertThat(bench.gate()).isEmpty();
    }

    @Test
    void shouldFindNothingWhenTheChildIsAheadOfTheWholeTree() {
        // When
        send(child, child.started());
        send(child, child.reads());
        send(child, child.ended());
        bench.pass(Duration.ofSeconds(2));
        send(root, root.at(Bench.START.plusSeconds(2)).started());
        send(root, root.spawns("s-child", "read_mail"));
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldFindAForgedParentWhenNobodyEverSpawnedTheChild() {
        // When
        send(root, root.started());
        send(child, child.started());
        bench.pass(Duration.ofSeconds(5));
        assertThat(found()).isEmpty();
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).containsExactly("forged-parent");
    }

    /** The patience is what is given: a parent that is silent for longer than that makes its child look forged, and the child is asked. */
    @Test
    void shouldAskWhenTheParentIsLaterThanThePatience() {
        // When
        send(root, root.started());
        send(child, child.started());
        bench.pass(Duration.ofSeconds(30));
        send(root, root.at(Bench.START.plusSeconds(30)).spawns("s-child", "read_mail"));

        // Then
        assertThat(found()).containsExactly("forged-parent");
    }

    @Test
    void shouldFindAForgedParentAtOnceWhenAnotherSessionSpawnedIt() {
        // Given
        Script sibling = Script.child(keys, root, "s-sibling");
        send(root, root.started());
        send(root, root.spawns("s-sibling", "read_mail"));
        send(sibling, sibling.started());

        // When
        send(sibling, sibling.spawns("s-child", "read_mail"));
        send(child, child.started());

        // Then
        assertThat(found()).containsExactly("forged-parent");
    }

    /** What a child does before its narrowing is known is not judged by it afterwards: from then on it is. */
    @Test
    void shouldBindTheChildToItsNarrowerScopeFromWhenItIsKnown() {
        // Given
        send(root, root.started());
        send(child, child.started());
        send(child, child.withArguments(1));
        assertThat(found()).isEmpty();

        // When
        send(root, root.spawns("s-child", "read_mail"));
        assertThat(found()).isEmpty();
        send(child, child.withArguments(1));

        // Then
        assertThat(found()).containsExactly("outside-scope");
    }

    @Test
    void shouldFindNothingWhenTheChildBeginsAfterItsParentsEnd() {
        // When
        send(root, root.started());
        send(root, root.spawns("s-child", "read_mail"));
        send(root, root.ended());
        bench.pass(Duration.ofSeconds(60));
        send(child, child.at(Bench.START.plusSeconds(60)).started());
        send(child, child.reads());
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).isEmpty();
    }

    /** The parent's end overtakes its own word on the child, as it may when it has two writers. */
    @Test
    void shouldFindNothingWhenTheSpawningArrivesAfterTheParentsEnd() {
        // When
        send(root, root.started());
        Event spawning = root.spawns("s-child", "read_mail");
        send(child, child.started());
        send(root, root.ended());
        send(root, spawning);
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).doesNotContain("forged-parent");
    }

    @Test
    void shouldBindTheChildWhenItIsSpawnedAfterItsOwnEnd() {
        // When
        send(root, root.started());
        send(child, child.started());
        send(child, child.reads());
        send(child, child.ended());
        send(root, root.spawns("s-child", "read_mail"));
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).isEmpty();
    }

    @Test
    void shouldFindNothingWhenAGrandchildIsAheadOfItsParentAndItsRoot() {
        // Given
        Script grandchild = Script.child(keys, child, "s-grandchild");

        // When
        send(grandchild, grandchild.started());
        send(grandchild, grandchild.reads());
        send(child, child.spawns("s-grandchild", "read_mail"));
        send(root, root.started());
        send(root, root.spawns("s-child", "read_mail"));
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).isEmpty();
    }

    /** A root whose events never come cannot vouch for anybody: each orphan is asked about, once. */
    @Test
    void shouldAskOnceForEachOrphanWhenTheRootIsMissing() {
        // Given
        Script sibling = Script.child(keys, root, "s-sibling");

        // When
        send(child, child.started());
        send(sibling, sibling.started());
        bench.pass(Duration.ofSeconds(30));
        send(child, child.at(Bench.START.plusSeconds(30)).reads());
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).containsExactly("forged-parent", "forged-parent");
    }

    /** Forgotten by then, the parent's word still stands: it is the tree that remembers, as long as one of its sessions is open. */
    @Test
    void shouldRememberWhoSpawnedWhomWhenTheParentIsForgotten() {
        // Given
        Script sibling = Script.child(keys, root, "s-sibling");
        send(root, root.started());
        send(root, root.spawns("s-sibling", "read_mail"));
        send(root, root.spawns("s-child", "read_mail"));
        send(sibling, sibling.started());
        send(root, root.ended());
        Instant later = Bench.START.plus(Duration.ofHours(2));
        bench.leap(Duration.ofHours(2));
        bench.pass(Duration.ofSeconds(5));

        // When
        send(child, child.at(later).started());
        bench.pass(Duration.ofSeconds(30));

        // Then
        assertThat(found()).doesNotContain("forged-parent");
    }

    private void send(Script session, Event event) {
        bench.send(session, event);
    }

    private List<String> found() {
        return bench.findings().stream().map(Finding::getDetector).toList();
    }
}
