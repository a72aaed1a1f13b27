package io.cordon.actuator.plan;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import io.cordon.connectors.api.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A desk, an inventory and simulated targets, with time moved by hand. One subject. */
final class World implements Inventory, StepPlans {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final SubjectKey SUBJECT = new SubjectKey("acme", SubjectKey.Kind.SESSION, "s-1");
    static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofMinutes(5));

    final Desk desk = new Desk(this, PATIENCE);
    final Map<String, InventoryEntry> credentials = new HashMap<>();
    final List<JournalNote> journal = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    final Deque<Call> pending = new ArrayDeque<>();

    /** Effects at the targets: full step name to how often it was executed. */
    final Map<String, Integer> executed = new HashMap<>();

    final Set<String> open = new HashSet<>();
    Function<Call, Optional<StepOutcome>> trouble = call -> Optional.empty();
    Function<Call, ProbeOutcome> probe = this::truth;
    Function<InventoryEntry, List<StepPlan>> plan = credential -> List.of(
            new StepPlan("first", Stage.BLOCK_NEW, new Reach.OneCredential(), "first"),
            new StepPlan("second", Stage.END_ISSUED, new Reach.OneCredential(), "second"));
    SubjectWork subject = SubjectWork.blank(SUBJECT);
    Instant now = START;
    /** How far the clock of the next owner is from that of this one. */
    Duration next = Duration.ZERO;

    World credential(String ref, String connector) {
        credentials.put(ref, entry(ref, connector));
        open.add(ref);
        return this;
    }

    World credential(InventoryEntry entry) {
        credentials.put(entry.ref(), entry);
        open.add(entry.ref());
        return this;
    }

    /** A credential of a session so far below the root. */
    World credential(String ref, String connector, int depth) {
        credentials.put(ref, entry(ref, connector, depth));
        open.add(ref);
        return this;
    }

    static InventoryEntry entry(String ref, String connector) {
        return entry(ref, connector, 0);
    }

    private static InventoryEntry entry(String ref, String connector, int depth) {
        return new InventoryEntry(
                "acme",
                ref,
                CredentialKind.DATABASE_ROLE,
                connector,
                "target",
                "role_" + ref,
                Set.of("s-1"),
                "s-1",
                "agent",
                Validation.LOGIN,
                Optional.empty(),
                depth);
    }

    static Order order(CommandKey.Action action, String id, long epoch) {
        return new Order(
                new CommandKey(id, action),
                SUBJECT,
                "s-1",
                epoch,
                "QUARANTINE",
                new Authority("cordon-containment", 1),
                "case-1",
                "reason",
                START,
                START,
                START.plusSeconds(3_600),
                1,
                false,
                false);
    }

    static Order contain(long epoch) {
        return order(CommandKey.Action.CONTAIN, "c-" + epoch, epoch);
    }

    static Order release(long epoch) {
        return order(CommandKey.Action.RELEASE, "r-" + epoch, epoch);
    }

    void accept(Order order) {
        take(desk.accept(subject, order, this, now));
    }

    void take(Turn turn) {
        subject = turn.subject();
        journal.addAll(turn.notes());
        turn.forgotten().forEach(key -> journal.removeIf(n -> n.key().equals(key)));
        reports.addAll(turn.reports());
        pending.addAll(turn.calls());
    }

    /** Answers one pending call. */
    void answerOne() {
        var call = pending.removeFirst();
        take(desk.finished(subject, call, execute(call), now));
    }

    void answerAll() {
        while (!pending.isEmpty()) {
            answerOne();
        }
    }

    /** Moves time in small steps, answering all calls. */
    void pass(Duration duration) {
        var end = now.plus(duration);
        while (now.isBefore(end)) {
            now = now.plusMillis(50);
            take(desk.tick(subject, now));
            answerAll();
        }
    }

    /** A new owner reads the journal; calls under way are lost. */
    void crash() {
        pending.clear();
        now = now.plus(next);
        var recovered = new Recovery(desk, Duration.ofDays(7)).rebuild(journal, this, now);
        subject = recovered.subjects().getOrDefault(subject.subject(), SubjectWork.blank(subject.subject()));
        take(desk.tick(subject, now));
    }

    CallResult execute(Call call) {
        return switch (call.kind()) {
            case CAPTURE ->
                new CallResult.Captured(
                        new PreState("open=" + open.contains(call.point().credential())));
            case PROBE, PATROL -> new CallResult.Probed(probe.apply(call));
            case CONTAIN, RELEASE -> new CallResult.Stepped(step(call));
        };
    }

    private StepOutcome step(Call call) {
        var wrong = trouble.apply(call);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        if (call.doubtful() && executed.containsKey(call.order().key() + call.step())) {
            return new StepOutcome.AlreadyDone(Evidence.catalogue("seen"));
        }
        executed.merge(call.order().key() + call.step(), 1, Integer::sum);
        if (call.kind() == Call.Kind.RELEASE) {
            open.add(call.point().credential());
        } else if (call.shortStep().equals("second")) {
            open.remove(call.point().credential());
        }
        return new StepOutcome.Done(Evidence.acceptance("done"));
    }

    private ProbeOutcome truth(Call call) {
        return open.contains(call.point().credential())
                ? new ProbeOutcome.AccessRemains(Evidence.attempt("admitted"))
                : new ProbeOutcome.AccessEnded(Evidence.attempt("refused"));
    }

    PointStateName state(String ref) {
        return subject.points().stream()
                .filter(p -> p.key().credential().equals(ref))
                .findFirst()
                .orElseThrow()
                .state();
    }

    long count(Report.Kind kind) {
        return reports.stream().filter(r -> r.kind() == kind).count();
    }

    Report last(Report.Kind kind) {
        return reports.stream()
                .filter(r -> r.kind() == kind)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Override
    public List<InventoryEntry> of(SubjectKey key) {
        return credentials.values().stream().filter(c -> c.belongsTo(key)).toList();
    }

    @Override
    public Optional<InventoryEntry> find(String tenant, String ref) {
        return Optional.ofNullable(credentials.get(ref));
    }

    @Override
    public Optional<List<StepPlan>> contain(Order order, InventoryEntry credential) {
        return credential.connector().equals("unknown") ? Optional.empty() : Optional.of(plan.apply(credential));
    }

    @Override
    public Optional<List<StepPlan>> release(Order order, InventoryEntry credential, PreState before) {
        return Optional.of(
                before.text().equals("open=true")
                        ? List.of(new StepPlan("admit", Stage.ADMIT_NEW, new Reach.OneCredential(), "admit"))
                        : List.of());
    }
}
