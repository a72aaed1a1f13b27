package io.cordon.topology.containment.owner;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for any inputs in any order. The ledger checks epochs, rungs, gates, plans and command ids after every step. */
class OwnerLawsTest {

    private static final List<Subject> SUBJECTS = List.of(
            Subject.session("acme", "root", "s1"),
            Subject.session("acme", "root", "s2"),
            Subject.tree("acme", "root"),
            Subject.agent("acme", "a1"),
            Subject.credential("acme", "c1"));

    static List<Long> seeds() {
        return LongStream.range(0, 60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldKeepTheLawsWhenAnythingComesInAnyOrder(long seed) {
        // Given
        Random random = new Random(seed);
        Ledger ledger = new Ledger(OwnerPolicies.withRadius(6));

        // When
        for (int i = 0; i < 400; i++) {
            step(ledger, random);
        }

        // Then
        Map<String, List<Order>> byId = ledger.orders().stream().collect(Collectors.groupingBy(Order::commandId));
        byId.values()
                .forEach(issues -> assertThat(issues.stream().map(Order::issue).toList())
                        .isEqualTo(
                                IntStream.rangeClosed(1, issues.size()).boxed().toList()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndTheSameWhenReceiptsComeTwiceAndShuffled(long seed) {
        // Given
        Subject subject = SUBJECTS.get(0);
        Random random = new Random(seed);
        Ledger inOrder = Ledger.enforcing().intent(subject, Rung.QUARANTINE);
        List<Report> receipts = receipts(inOrder, subject);
        List<Report> shuffled = new ArrayList<>(receipts);
        shuffled.addAll(receipts.subList(0, random.nextInt(receipts.size())));
        Collections.shuffle(shuffled, random);

        // When
        receipts.forEach(inOrder::receipt);
        Ledger disordered = Ledger.enforcing().intent(subject, Rung.QUARANTINE);
        shuffled.forEach(disordered::receipt);

        // Then
        assertThat(summary(disordered, subject)).isEqualTo(summary(inOrder, subject));
        assertThat(disordered.orders()).hasSize(1);
    }

    /** A takeover at any place, by an actuator whose clock is five minutes behind; receipts of both still come twice and shuffled. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndContainedWhenTheNextActuatorsClockIsBehind(long seed) {
        // Given
        Subject subject = SUBJECTS.get(0);
        Random random = new Random(seed);
        Ledger ledger = Ledger.enforcing().intent(subject, Rung.QUARANTINE);
        List<Report> receipts = new ArrayList<>(receipts(ledger, subject));
        List<Report> taken = receipts.subList(random.nextInt(receipts.size()), receipts.size());
        taken.replaceAll(OwnerLawsTest::byTheNext);
        receipts.addAll(receipts.subList(0, random.nextInt(receipts.size())));
        if (random.nextBoolean()) {
            Collections.shuffle(receipts, random);
        }

        // When
        receipts.forEach(ledger::receipt);

        // Then
        assertThat(summary(ledger, subject).values()).hasSize(3).allMatch(PointState.Proven.class::isInstance);
    }

    @Test
    void shouldHaveNoWayToAskForMore() {
        // When
        var parts = Stream.concat(
                        Arrays.stream(Effect.class.getPermittedSubclasses()), Stream.<Class<?>>of(Directive.class))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getType);

        // Then
        assertThat(parts).doesNotContain(Intent.class);
    }

    private static Map<PointId, PointState> summary(Ledger ledger, Subject subject) {
        assertThat(ledger.state(subject)).isInstanceOf(SubjectState.Contained.class);
        return ledger.containments.get(subject).points().stream().collect(Collectors.toMap(Point::id, Point::state));
    }

    /** What an actuator writes for three points, one after the other. */
    private static List<Report> receipts(Ledger ledger, Subject subject) {
        List<Report> all = new ArrayList<>();
        List<Sighting.Kind> life =
                List.of(Sighting.Kind.PLANNED, Sighting.Kind.REQUESTED, Sighting.Kind.ACCEPTED, Sighting.Kind.PROVEN);
        long second = 0;
        for (int call = 0; call < life.size(); call++) {
            Mark mark = new Mark(1, call);
            for (String name : List.of("a", "b", "c")) {
                Sighting seen = new Sighting(life.get(call), Ledger.START.plusSeconds(second++), Optional.empty());
                all.add(report(
                        ledger,
                        subject,
                        Report.Kind.STEP,
                        new ReportedPoint(new PointId(name, "", ""), seen, "", mark)));
            }
        }
        List<ReportedPoint> plan =
                all.stream().limit(3).flatMap(r -> r.points().stream()).toList();
        all.add(0, report(ledger, subject, Report.Kind.PLANNED, plan.toArray(ReportedPoint[]::new)));
        all.add(report(ledger, subject, Report.Kind.COMPLETED));
        return all;
    }

    private static Report report(Ledger ledger, Subject subject, Report.Kind kind, ReportedPoint... points) {
        Order order = ((SubjectState.Commanded) ledger.state(subject)).order();
        return new Report("r", order.commandId(), subject, order.epoch(), kind, List.of(points), "");
    }

    private static Report byTheNext(Report report) {
        List<ReportedPoint> points = report.points().stream()
                .map(p -> new ReportedPoint(
                        p.id(),
                        new Sighting(
                                p.sighting().kind(), p.sighting().at().minus(Duration.ofMinutes(5)), Optional.empty()),
                        p.evidence(),
                        new Mark(2, p.mark().attempt())))
                .toList();
        return new Report(
                report.receiptId(),
                report.commandId(),
                report.subject(),
                report.epoch(),
                report.kind(),
                points,
                report.detail());
    }

    private static void step(Ledger ledger, Random random) {
        Subject subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        List<Consumer<Ledger>> inputs = List.of(
                l -> l.intent(anyIntent(subject, random)),
                l -> l.intent(anyIntent(subject, random)),
                l -> l.request(
                        pick(RequestKind.values(), random),
                        subject,
                        Optional.of(l.now().plusSeconds(random.nextInt(600))),
                        ArgumentBinding.of(new byte[] {1})),
                l -> anyReceipt(l, subject, random),
                l -> anyReceipt(l, subject, random),
                l -> l.after(Duration.ofSeconds(random.nextInt(60))));
        inputs.get(random.nextInt(inputs.size())).accept(ledger);
    }

    private static Intent anyIntent(Subject subject, Random random) {
        return Ledger.intentOf(
                subject, pick(Rung.values(), random), pick(OriginLevel.values(), random), pick(Mode.values(), random));
    }

    private static void anyReceipt(Ledger ledger, Subject subject, Random random) {
        boolean commanded =
                ledger.containments.containsKey(subject) && ledger.state(subject) instanceof SubjectState.Commanded;
        if (commanded) {
            List<ReportedPoint> points = List.of(ledger.reported(
                    pick(new String[] {"a", "b"}, random),
                    pick(Sighting.Kind.values(), random),
                    Optional.of(ledger.now().plusSeconds(random.nextInt(100)))));
            ledger.receipt(subject, pick(Report.Kind.values(), random), points);
        }
    }

    private static <T> T pick(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
