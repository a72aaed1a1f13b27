package io.cordon.topology.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A parent that gives a sub-agent more than it has: containing the parent alone would leave the sub-agent with it. */
class WidenedTreeTest {
    private final TestKeys keys = TestKeys.create(Bench.START);
    private final Bench bench = new Bench(Bench.settings(keys));
    private final Script root = Script.root(keys, "s-root", Bench.START);
    private final Script child = Script.child(keys, root, "s-child");
    private final Script grandchild = Script.child(keys, child, "s-grandchild");

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shouldAskForTheTreeWhenASubAgentGivesMoreThanItHas() {
        // Given
        send(root, root.started());
        send(root, root.spawns("s-child", "read_mail", "delegate"));
        send(child, child.started());

        // When
        send(child, child.spawns("s-grandchild", "read_mail", "send_mail"));

        // Then
        assertThat(bench.findings())
                .extracting(finding -> finding.getDetector())
                .containsExactly("scope-widened");
        List<Intent> intents = bench.intents();
        assertThat(intents).hasSize(1);
        assertThat(intents.getFirst().getSubject().getKind()).isEqualTo(SubjectKind.TREE);
        assertThat(intents.getFirst().getSubject().getRef()).isEqualTo("s-root");
        assertThat(intents.getFirst().getRung()).isEqualTo(Rung.QUARANTINE);
        assertThat(bench.gate()).extracting(hold -> hold.key).containsExactly("acme/session/s-child/hold");
    }

    @Test
    void shouldAskForTheTreeOnceHoweverOftenItIsWidened() {
        // Given
        send(root, root.started());
        send(root, root.spawns("s-child", "read_mail", "delegate"));
        send(child, child.started());

        // When
        send(child, child.spawns("s-grandchild", "send_mail"));
        send(child, child.spawns("s-other", "pay"));

        // Then
        assertThat(bench.intents()).hasSize(1);
    }

    /** The grandchild is there before anybody said that it would be, and so it is bound late; the widening is seen all the same. */
    @Test
    void shouldAskForTheTreeWhenTheGrandchildIsAheadOfEverybody() {
        // Given
        send(grandchild, grandchild.started());
        send(child, child.started());
        send(root, root.started());

        // When
        send(root, root.spawns("s-child", "read_mail", "delegate"));
        send(child, child.heartbeat());
        send(child, child.spawns("s-grandchild", "send_mail"));

        // Then
        assertThat(bench.intents())
                .extracting(intent -> intent.getSubject().getKind())
                .containsExactly(SubjectKind.TREE);
    }

    private void send(Script session, Event event) {
        bench.send(session, event);
    }
}
