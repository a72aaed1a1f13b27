package io.cordon.topology.containment.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.topology.containment.owner.ArgumentBinding;
import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.DeclineReason;
import io.cordon.topology.containment.owner.Dossier;
import io.cordon.topology.containment.owner.Drills;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.ImpactPoint;
import io.cordon.topology.containment.owner.Judged;
import io.cordon.topology.containment.owner.Judgement;
import io.cordon.topology.containment.owner.Mark;
import io.cordon.topology.containment.owner.Notes;
import io.cordon.topology.containment.owner.Operator;
import io.cordon.topology.containment.owner.Order;
import io.cordon.topology.containment.owner.Particulars;
import io.cordon.topology.containment.owner.Point;
import io.cordon.topology.containment.owner.PointId;
import io.cordon.topology.containment.owner.PointState;
import io.cordon.topology.containment.owner.Progress;
import io.cordon.topology.containment.owner.RadiusWindow;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.owner.RequestKind;
import io.cordon.topology.containment.owner.Rung;
import io.cordon.topology.containment.owner.Stop;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.SubjectState;
import io.cordon.topology.containment.owner.Tenancy;
import io.cordon.topology.containment.owner.TwoPersonReason;
import io.cordon.topology.containment.owner.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredFormsTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final Order ORDER = new Order(
            "command", Order.Action.CONTAIN, 3, Rung.REVOKE, 2, AT, AT.plusSeconds(60), true, "expired", true);

    static List<SubjectState> states() {
        Progress points = new Progress(true, false, points());
        return List.of(
                new SubjectState.Held(Rung.HOLD, Optional.of(AT)),
                new SubjectState.Held(Rung.HOLD, Optional.empty()),
                new SubjectState.Containing(ORDER, Progress.none()),
                new SubjectState.Contained(ORDER, points),
                new SubjectState.ContainedExcept(ORDER, points),
                new SubjectState.Releasing(ORDER, points, Progress.none()),
                new SubjectState.ReleaseIncomplete(ORDER, Progress.none(), points),
                new SubjectState.Released(points),
                new SubjectState.Declined(Rung.QUARANTINE, DeclineReason.BLAST_RADIUS));
    }

    private static List<Point> points() {
        List<PointState> states = List.of(
                new PointState.Planned(AT),
                new PointState.Requested(AT),
                new PointState.Accepted(AT),
                new PointState.Proven(AT),
                new PointState.Partial(AT, AT.plusSeconds(5)),
                new PointState.Failed(AT),
                new PointState.Unprovable(AT),
                new PointState.Superseded(AT),
                new PointState.Regressed(AT));
        List<Point> points = new ArrayList<>();
        states.forEach(state -> points.add(
                new Point(new PointId("c" + points.size(), "cred", "t"), state, "evidence", 4, new Mark(7, 3))));
        return points;
    }

    private static Notes notes() {
        Impact impact = new Impact(
                3,
                false,
                List.of("s1"),
                List.of("s2", "s3"),
                List.of(new ImpactPoint("cred", "postgresql", "orders", 3, 2)));
        return new Notes(
                Optional.of(AT.plusSeconds(9)),
                Optional.of(impact),
                Optional.of(new Notes.ReleaseNote("alice", "looked at it")),
                Optional.of(new Judged(Judgement.FALSE_POSITIVE, "bob")));
    }

    private static Request request() {
        Particulars particulars = Particulars.none()
                .with(ArgumentBinding.of(new byte[] {1, 2}))
                .until(AT)
                .asPreview()
                .confirming("other")
                .judging(Judgement.TRUE_POSITIVE, "case", List.of("canary"));
        return new Request(
                "r",
                "acme",
                new Operator("alice", "key"),
                RequestKind.VERDICT,
                Optional.of(Subject.agent("acme", "a")),
                "reason",
                particulars,
                AT,
                AT);
    }

    @Test
    void shouldReadBackAWaitingRequest() {
        // Given
        Waiting waiting = new Waiting(request(), TwoPersonReason.AGENT_WIDE, AT);

        // When / Then
        assertThat(RequestForm.decode(RequestForm.encode(waiting))).isEqualTo(waiting);
    }

    @Test
    void shouldReadBackATenant() {
        // Given
        Drills.Running running = new Drills.Running(request(), Subject.tree("acme", "root"), AT);
        Tenancy tenancy = new Tenancy(
                "acme",
                Optional.of(new Stop(request(), AT)),
                new Drills(AT, Optional.of(AT), Optional.of(running), true));

        // When / Then
        assertThat(TenancyForm.decode(TenancyForm.encode(tenancy))).isEqualTo(tenancy);
    }

    private static Containment containment(SubjectState state) {
        Dossier dossier = new Dossier(
                "agent", "type", "case", List.of("f1", "f2"), List.of("canary"), "reason", AT, "detect", true);
        return new Containment(
                Subject.session("acme", "root", "s1"),
                3,
                dossier,
                state,
                AT,
                AT.plusSeconds(1),
                Optional.of(AT),
                true,
                notes());
    }

    @ParameterizedTest
    @MethodSource("states")
    void shouldReadBackWhatWasStored(SubjectState state) {
        // Given
        Containment containment = containment(state);

        // When / Then
        assertThat(ContainmentForm.decode(ContainmentForm.encode(containment))).isEqualTo(containment);
    }

    @Test
    void shouldReadBackAWindow() {
        // Given
        RadiusWindow window = new RadiusWindow(List.of(new RadiusWindow.Hit(AT, 7)), Optional.of(AT));

        // When / Then
        assertThat(WindowForm.decode(WindowForm.encode(window))).isEqualTo(window);
    }

    /** The golden file of release 0.1: whatever comes later must read it. */
    @Test
    void shouldReadWhatTheFirstReleaseStored() throws IOException {
        // Given
        byte[] stored;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/golden/containment-0.1.hex"))) {
            stored = HexFormat.of().parseHex(new String(in.readAllBytes()).strip());
        }

        // When / Then
        assertThat(ContainmentForm.decode(stored))
                .isEqualTo(containment(new SubjectState.Contained(ORDER, new Progress(true, false, points()))));
    }

    @Test
    void shouldRefuseWhatANewerReleaseStored() {
        // Given
        byte[] newer = ContainmentForm.encode(containment(new SubjectState.Released()));
        newer[0] = 2;

        // When / Then
        assertThatThrownBy(() -> ContainmentForm.decode(newer))
                .isInstanceOf(StoredFormException.class)
                .hasMessage("stored in version 2, this release reads 1");
    }

    @Test
    void shouldSayWhenARecordIsDamaged() {
        // When / Then
        assertThatThrownBy(() -> ContainmentForm.decode(new byte[] {1, 0}))
                .isInstanceOf(StoredFormException.class)
                .hasMessageContaining("damaged");
    }
}
