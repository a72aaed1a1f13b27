package io.cordon.actuator.connector;

import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.CallResult;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Desk;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.Patience;
import io.cordon.actuator.plan.StepPlans;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.actuator.plan.SubjectWork;
import io.cordon.actuator.plan.Turn;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepPlan;
import io.cordon.connectors.api.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A credential of the sessions one and two, which ends in one step, and what is decided about it. */
final class SharedCase {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final InventoryEntry CREDENTIAL = credential("shared");

    final CredentialStore inventory = new CredentialStore();
    private final Desk desk = new Desk(new OneStep(), Patience.defaults());

    SharedCase() {
        inventory.put(CREDENTIAL, new CredentialStore.Sealed(new byte[0], ""));
    }

    /** A command about a session has come. */
    Turn accepted(SubjectWork subject, CommandKey.Action action) {
        return desk.accept(subject, order(action, subject.subject().ref()), inventory, NOW);
    }

    /** What a turn has called has returned. */
    Turn finished(SubjectWork subject, Turn calling, CallResult result) {
        return desk.finished(subject, calling.calls().getFirst(), result, NOW);
    }

    static SubjectWork blank(String session) {
        return SubjectWork.blank(order(CommandKey.Action.CONTAIN, session).subject());
    }

    /** Not doubtful by itself: what is under test must not rest on it. */
    static Call call(Call.Kind kind, String session, InventoryEntry credential, PreState before) {
        var action = kind == Call.Kind.RELEASE ? CommandKey.Action.RELEASE : CommandKey.Action.CONTAIN;
        return new Call(
                kind, order(action, session), credential, credential.point().step("step"), before, false, 1, NOW);
    }

    static InventoryEntry credential(String ref) {
        return new InventoryEntry(
                "acme",
                ref,
                CredentialKind.API_KEY,
                "scripted",
                "target",
                "principal",
                Set.of("one", "two"),
                "root",
                "agent",
                Validation.UNKNOWN,
                Optional.empty(),
                0);
    }

    private static Order order(CommandKey.Action action, String session) {
        return new Order(
                new CommandKey(action + session, action),
                new SubjectKey("acme", SubjectKey.Kind.SESSION, session),
                "root",
                1,
                "QUARANTINE",
                new Authority("app", 0),
                "case",
                "reason",
                NOW,
                NOW,
                NOW,
                1,
                false,
                false);
    }

    private static final class OneStep implements StepPlans {
        @Override
        public Optional<List<StepPlan>> contain(Order order, InventoryEntry credential) {
            return Optional.of(List.of(new StepPlan("step", Stage.BLOCK_NEW, new Reach.OneCredential(), "step")));
        }

        @Override
        public Optional<List<StepPlan>> release(Order order, InventoryEntry credential, PreState before) {
            return Optional.of(List.of(new StepPlan("step", Stage.ADMIT_NEW, new Reach.OneCredential(), "step")));
        }
    }
}
