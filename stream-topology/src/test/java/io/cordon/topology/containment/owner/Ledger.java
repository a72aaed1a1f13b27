package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Feeds an owner as its shell does, with maps for stores and a clock that is moved by hand; checks the laws after every step. */
final class Ledger {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final CommandNaming NAMING = (subject, epoch, rung) ->
            subject.tenant() + "/" + subject.kind() + "/" + subject.ref() + "#" + epoch + ":" + rung;

    final Map<Subject, Containment> containments = new HashMap<>();
    final List<Effect> effects = new ArrayList<>();
    final Transitions transitions = new Transitions();
    final Map<Subject, Impact> impacts = new HashMap<>();
    final Map<String, Waiting> waiting = new HashMap<>();
    Tenancy tenancy = Tenancy.since("acme", START);
    private final Map<String, RadiusWindow> windows = new HashMap<>();
    private final Map<Subject, Boolean> shut = new HashMap<>();
    private final ContainmentOwner owner;
    private Instant now = START;
    private int absorbed;
    private int requests;

    Ledger(OwnerPolicy policy) {
        this.owner = new ContainmentOwner(policy, NAMING);
    }

    static Ledger enforcing() {
        return new Ledger(OwnerPolicy.defaults(Mode.ENFORCE));
    }

    Instant now() {
        return now;
    }

    /** Moves the clock and fires what becomes due on the way, in order. */
    Ledger after(Duration time) {
        Instant end = now.plus(time);
        for (Optional<Instant> due = due(end); due.isPresent(); due = due(end)) {
            now = due.get().isAfter(now) ? due.get() : now;
            tickAll();
        }
        now = end;
        return this;
    }

    private Optional<Instant> due(Instant end) {
        return Stream.of(
                        containments.values().stream()
                                .flatMap(c -> c.nextDue(owner.policy().forgetAfter()).stream()),
                        waiting.values().stream().map(Waiting::expiresAt),
                        tenancy.drills().nextDue(owner.policy().drill()).stream())
                .flatMap(dues -> dues)
                .filter(at -> !at.isAfter(end))
                .min(Instant::compareTo);
    }

    private void tickAll() {
        TenantRuling ruling = owner.tick(tenancy, now);
        tenancy = ruling.tenancy();
        take(ruling.effects());
        List.copyOf(waiting.values()).stream()
                .filter(request -> !now.isBefore(request.expiresAt()))
                .forEach(request -> take(owner.expired(request, now)));
        for (Subject subject : List.copyOf(containments.keySet())) {
            Optional<Instant> due =
                    containments.get(subject).nextDue(owner.policy().forgetAfter());
            if (due.filter(at -> !at.isAfter(now)).isPresent()) {
                apply(subject, "", owner.tick(view(subject, ""), now));
            }
        }
    }

    Ledger intent(Subject subject, Rung rung) {
        return intent(intentOf(subject, rung, OriginLevel.VERIFIED, Mode.ENFORCE));
    }

    Ledger intent(Intent intent) {
        String type = intent.dossier().agentType();
        apply(intent.subject(), type, owner.on(view(intent.subject(), type), intent, now));
        return this;
    }

    static Intent intentOf(Subject subject, Rung rung, OriginLevel origin, Mode mode) {
        Dossier dossier = new Dossier(
                "agent-1",
                "support",
                "case-1",
                List.of("finding-1"),
                List.of("canary"),
                "canary used",
                START,
                "detect",
                false);
        return new Intent("intent", subject, rung, origin, mode, dossier);
    }

    Ledger request(RequestKind kind, Subject subject) {
        return request(kind, subject, Optional.empty(), new ArgumentBinding(""));
    }

    Ledger request(RequestKind kind, Subject subject, Optional<Instant> until, ArgumentBinding binding) {
        Particulars particulars = Particulars.none().with(binding);
        return request(
                asked("alice", kind, subject, until.map(particulars::until).orElse(particulars)));
    }

    Request asked(String operator, RequestKind kind, Subject subject, Particulars particulars) {
        return new Request(
                "request-" + ++requests,
                subject.tenant(),
                new Operator(operator, operator),
                kind,
                Optional.of(subject),
                "on call",
                particulars,
                now,
                now);
    }

    /** Another operator stands by the request that waits, or takes it back. */
    Ledger second(String operator, RequestKind kind, String requestId) {
        Request bare = asked(
                operator, kind, Subject.agent("acme", "-"), Particulars.none().confirming(requestId));
        return request(new Request(
                bare.requestId(),
                bare.tenant(),
                bare.operator(),
                kind,
                Optional.empty(),
                bare.reason(),
                bare.particulars(),
                now,
                now));
    }

    Ledger request(Request request) {
        Optional<Waiting> waits = request.particulars().confirms().map(waiting::get);
        Optional<Subject> subject = waits.map(Waiting::request).orElse(request).subject();
        if (subject.isPresent()) {
            apply(subject.get(), "", owner.on(view(subject.get(), "").with(waits), request, now));
        } else {
            Ruling ruling = owner.on(View.of(tenancy).with(waits), request, now);
            tenancy = ruling.tenancy();
            take(ruling.effects());
        }
        assertThat(replies().filter(a -> a.to().requestId().equals(request.requestId())))
                .as("answers to %s", request)
                .isNotEmpty();
        return this;
    }

    /** A receipt for the command that is in force, about one point. */
    Ledger receipt(Subject subject, Report.Kind kind, String point, Sighting.Kind seen) {
        return receipt(subject, kind, List.of(reported(point, seen, Optional.empty())));
    }

    Ledger receipt(Subject subject, Report.Kind kind, List<ReportedPoint> points) {
        SubjectState.Commanded state =
                (SubjectState.Commanded) containments.get(subject).state();
        return receipt(new Report(
                "receipt", state.order().commandId(), subject, state.order().epoch(), kind, points, "detail"));
    }

    Ledger receipt(Report report) {
        apply(report.subject(), "", owner.on(view(report.subject(), ""), report, now));
        return this;
    }

    ReportedPoint reported(String point, Sighting.Kind seen, Optional<Instant> until) {
        return new ReportedPoint(
                new PointId(point, "cred", "db"), new Sighting(seen, now, until), seen.name(), new Mark(1, 1));
    }

    private View view(Subject subject, String agentType) {
        Optional<Containment> tree = subject.coveringTree().map(containments::get);
        Impact impact = impacts.getOrDefault(subject, Impact.none())
                .orAssumed(owner.policy().blastRadius(), subject.kind());
        return new View(
                Optional.ofNullable(containments.get(subject)),
                tree,
                new Windows(window(agentType), window("*"), window("holds")),
                impact,
                tenancy,
                Optional.empty());
    }

    private RadiusWindow window(String key) {
        return windows.getOrDefault(key, RadiusWindow.empty());
    }

    private void apply(Subject subject, String agentType, Ruling ruling) {
        Optional<Containment> before = Optional.ofNullable(containments.get(subject));
        transitions.saw(before, ruling.containment());
        before.ifPresent(b -> ruling.containment().ifPresent(a -> checkEpoch(b, a)));
        ruling.containment().ifPresentOrElse(c -> containments.put(subject, c), () -> containments.remove(subject));
        windows.put(agentType, ruling.windows().agentType());
        windows.put("*", ruling.windows().tenant());
        windows.put("holds", ruling.windows().holds());
        tenancy = ruling.tenancy();
        take(ruling.effects());
        checkGate();
        checkPlan();
        checkCommands();
    }

    private void take(List<Effect> left) {
        effects.addAll(left);
        absorbed += (int) left.stream().filter(Effect.Absorb.class::isInstance).count();
        left.forEach(this::follow);
    }

    private void follow(Effect effect) {
        if (effect instanceof Effect.Shut s) {
            shut.put(s.subject(), true);
        } else if (effect instanceof Effect.Open o) {
            shut.remove(o.subject());
        } else if (effect instanceof Effect.Await await) {
            waiting.put(await.waiting().request().requestId(), await.waiting());
        } else if (effect instanceof Effect.Settle settle) {
            waiting.remove(settle.request().requestId());
        }
    }

    /** The epoch never falls, and within an epoch the rung of what is commanded only rises. */
    private static void checkEpoch(Containment before, Containment after) {
        assertThat(after.epoch()).isBetween(before.epoch(), before.epoch() + 1);
        if (after.epoch() == before.epoch() && before.shut() && after.shut()) {
            assertThat(after.rung()).isGreaterThanOrEqualTo(before.rung());
        }
    }

    /** A gate is shut exactly while a command stands. */
    private void checkGate() {
        containments.forEach((subject, c) -> assertThat(shut.getOrDefault(subject, false))
                .as("gate of %s in %s", subject, c.state())
                .isEqualTo(c.shut()));
    }

    private void checkPlan() {
        containments.values().stream()
                .map(Containment::state)
                .filter(SubjectState.Contained.class::isInstance)
                .map(SubjectState.Contained.class::cast)
                .forEach(contained -> assertThat(contained.progress().planned()).isTrue());
    }

    /** The same id never means two things, and each issue of it goes out once. */
    private void checkCommands() {
        List<Order> orders = orders();
        assertThat(orders.stream().map(o -> o.commandId() + "!" + o.issue())).doesNotHaveDuplicates();
        Map<String, String> meaning = new HashMap<>();
        orders.forEach(o -> assertThat(
                        meaning.computeIfAbsent(o.commandId(), id -> o.action() + ":" + o.epoch() + o.rung()))
                .isEqualTo(o.action() + ":" + o.epoch() + o.rung()));
    }

    List<Order> orders() {
        return all(Effect.Issue.class).map(Effect.Issue::order).toList();
    }

    List<String> commandIds() {
        return orders().stream().map(Order::commandId).toList();
    }

    List<Directive.Kind> directives() {
        return all(Effect.Tell.class).map(t -> t.directive().kind()).toList();
    }

    Stream<Answer> replies() {
        return all(Effect.Reply.class).map(Effect.Reply::answer);
    }

    List<Answer.Kind> answers() {
        return replies().map(Answer::kind).toList();
    }

    List<AlertKind> alerts() {
        return all(Effect.Raise.class).map(r -> r.alert().kind()).toList();
    }

    <T extends Effect> Stream<T> all(Class<T> type) {
        return effects.stream().filter(type::isInstance).map(type::cast);
    }

    int absorbed() {
        return absorbed;
    }

    SubjectState state(Subject subject) {
        return containments.get(subject).state();
    }
}
