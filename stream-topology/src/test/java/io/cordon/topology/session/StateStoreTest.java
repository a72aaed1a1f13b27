package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.topology.table.SessionTable;
import io.cordon.topology.table.Table;
import io.cordon.topology.table.TablesInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateStoreTest {
    private static final long PLENTY = 1 << 20;

    private final Caution caution = new Caution();
    private final List<Integer> written = new ArrayList<>();
    private final TablesInMemory tables = TablesInMemory.writtenBehind();
    private final Table sessions = tables.of(SessionTable.SESSIONS);
    private final StateStore known = store(tables, PLENTY);

    @Test
    void shouldStoreOnceAtTheCommitWhatChangedSeveralTimes() {
        // Given
        seen("r", "one");
        seen("r", "two");
        assertThat(sessions.get(key("r"))).isNull();
        assertThat(known.session(key("r"))).map(SessionState::instance).contains("two");

        // When
        tables.commit();
        tables.commit();

        // Then
        assertThat(stored("r")).contains("two");
        assertThat(tables.of(SessionTable.TREES).get("acme/r")).isNotNull();
        assertThat(written).hasSize(1);
    }

    @Test
    void shouldStoreWhatFallsOutOfTheHeapBeforeTheCommit() {
        // Given
        StateStore narrow = store(tables, 0);

        // When
        for (int i = 0; i < 40; i++) {
            SessionState state = SessionState.blank(ref("r" + i));
            state.seenOn("pod " + i);
            narrow.save(state, narrow.facts(state));
        }

        // Then
        assertThat(stored("r0")).contains("pod 0");
        assertThat(stored("r39")).isEmpty();
        assertThat(narrow.session(key("r0"))).map(SessionState::instance).contains("pod 0");
        tables.commit();
        assertThat(stored("r39")).contains("pod 39");
        assertThat(written).hasSize(40);
    }

    @Test
    void shouldFindSessionsOfATreeThatAreNotStoredYet() {
        // Given
        seen("r", "one");

        // When / Then
        assertThat(known.sessionsOf("acme/r", 10)).containsExactly(key("r"));
    }

    @Test
    void shouldStoreNothingOfWhatWasDeletedBeforeTheCommit() {
        // Given
        seen("r", "one");

        // When
        known.deleteSession(ref("r"));
        known.deleteTree(ref("r"));
        tables.commit();

        // Then
        assertThat(written).isEmpty();
        assertThat(known.session(key("r"))).isEmpty();
        assertThat(tables.of(SessionTable.TREES).get("acme/r")).isNull();
    }

    @Test
    void shouldGoBackOnlyToWhatIsStored() {
        // Given
        SessionState state = seen("r", "one");
        assertThat(known.isStored(state)).isFalse();
        tables.commit();
        assertThat(known.isStored(state)).isTrue();
        state.seenOn("by an event that failed");

        // When
        known.forget(state);

        // Then
        assertThat(known.session(key("r"))).map(SessionState::instance).contains("one");
    }

    @Test
    void shouldStoreEachChangeAtOnceWithCaution() {
        // Given
        caution.take();

        // When
        SessionState state = seen("r", "one");

        // Then
        assertThat(stored("r")).contains("one");
        assertThat(known.isStored(state)).isTrue();
    }

    @Test
    void shouldHoldNothingBackFromAStoreThatWritesAtOnce() {
        // Given
        TablesInMemory atOnce = new TablesInMemory();
        StateStore store = store(atOnce, PLENTY);
        SessionState state = SessionState.blank(ref("r"));

        // When
        store.save(state, store.facts(state));

        // Then
        assertThat(atOnce.of(SessionTable.SESSIONS).get(key("r"))).isNotNull();
        assertThat(store.isStored(state)).isTrue();
    }

    @Test
    void shouldWriteAheadWhatHasRestedOfManyAndNothingElse() {
        // Given
        for (int i = 0; i < 64; i++) {
            seen("r" + i, "one");
        }
        known.writeAhead();
        assertThat(written).isEmpty();
        SessionState busy = seen("r7", "two");

        // When
        known.writeAhead();

        // Then
        assertThat(written).hasSize(63);
        assertThat(stored("r8")).contains("one");
        assertThat(stored("r7")).isEmpty();
        assertThat(known.isStored(busy)).isFalse();
        tables.commit();
        assertThat(stored("r7")).contains("two");
        assertThat(written).hasSize(64);
    }

    @Test
    void shouldLetGoOfASessionThatHasEndedOnceItIsStored() {
        // Given
        SessionState ended = seen("r", "one");
        Core.of(CoreConfig.defaults())
                .apply(known.facts(ended), end(ended.facts().ref()));
        known.save(ended, known.facts(ended));
        SessionState lasting = seen("s", "one");

        // When
        tables.commit();

        // Then
        assertThat(known.session(key("s"))).containsSame(lasting);
        assertThat(known.session(key("r")))
                .get()
                .isNotSameAs(ended)
                .satisfies(read -> assertThat(read.encode()).isEqualTo(ended.encode()));
    }

    @Test
    void shouldReadAgainAfterARestWhatIsStoredAndKeepWhatIsNot() {
        // Given
        SessionState idle = seen("r", "one");
        TreeFacts itsTree = known.facts(idle).tree();
        tables.commit();
        SessionState changed = seen("s", "one");
        TreeFacts changedTree = known.facts(changed).tree();

        // When
        known.rest();

        // Then
        assertThat(known.session(key("s"))).containsSame(changed);
        assertThat(known.facts(changed).tree()).isSameAs(changedTree);
        assertThat(known.session(key("r")))
                .get()
                .isNotSameAs(idle)
                .satisfies(read -> assertThat(read.encode()).isEqualTo(idle.encode()));
        assertThat(known.facts(idle).tree())
                .isNotSameAs(itsTree)
                .satisfies(read -> assertThat(read.encode()).isEqualTo(itsTree.encode()));
    }

    @Test
    void shouldStoreAfterARestWhatChangedBeforeIt() {
        // Given
        seen("r", "one");
        tables.commit();
        seen("r", "two");

        // When
        known.rest();
        tables.commit();

        // Then
        assertThat(stored("r")).contains("two");
    }

    @Test
    void shouldLeaveATreeAsItIsStoredIfNothingOfItChanged() {
        // Given
        SessionState state = seen("r", "one");
        tables.commit();
        Table trees = tables.of(SessionTable.TREES);
        trees.delete("acme/r");

        // When
        known.save(state, known.facts(state));
        tables.commit();

        // Then
        assertThat(trees.get("acme/r")).isNull();
        assertThat(written).hasSize(2);
    }

    @Test
    void shouldStoreWhatChangesAgainAfterEachCommit() {
        // Given
        seen("r", "one");
        tables.commit();
        seen("r", "two");
        seen("r", "three");

        // When
        tables.commit();

        // Then
        assertThat(stored("r")).contains("three");
        assertThat(written).hasSize(2);
    }

    @Test
    void shouldStoreWhatIsSavedAfterItWasDeleted() {
        // Given
        SessionState state = seen("r", "one");
        known.deleteSession(ref("r"));
        known.deleteTree(ref("r"));

        // When
        known.save(state, known.facts(state));
        tables.commit();

        // Then
        assertThat(stored("r")).contains("one");
    }

    @Test
    void shouldLeaveAFewForTheCommit() {
        // Given
        seen("r", "one");

        // When
        known.writeAhead();
        known.writeAhead();

        // Then
        assertThat(stored("r")).isEmpty();
    }

    private StateStore store(TablesInMemory in, long kept) {
        return new StateStore(
                in.of(SessionTable.SESSIONS),
                in.of(SessionTable.TREES),
                in.of(SessionTable.PAGES),
                kept,
                caution,
                written::add);
    }

    private SessionState seen(String root, String instance) {
        SessionState state = known.session(key(root)).orElseGet(() -> SessionState.blank(ref(root)));
        state.seenOn(instance);
        known.save(state, known.facts(state));
        return state;
    }

    private static Event end(SessionRef session) {
        Instant time = Instant.ofEpochSecond(1_000);
        Position position = new Position("writer", 0, 0, 0);
        return new Event(
                new Envelope(
                        "end",
                        session,
                        Optional.empty(),
                        0,
                        "agent",
                        "type",
                        "one",
                        position,
                        time,
                        time,
                        OriginLevel.VERIFIED,
                        Mode.ENFORCE),
                new Payload.SessionEnded("done", 0));
    }

    private Optional<String> stored(String root) {
        return Optional.ofNullable(sessions.get(key(root)))
                .map(SessionState::decode)
                .map(SessionState::instance);
    }

    private static SessionRef ref(String root) {
        return new SessionRef("acme", root, root);
    }

    private static String key(String root) {
        return SessionKeys.session(ref(root));
    }
}
