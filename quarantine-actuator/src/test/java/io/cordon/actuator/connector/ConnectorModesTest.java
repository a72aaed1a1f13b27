package io.cordon.actuator.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.actuator.config.ConnectorConfig;
import io.cordon.actuator.config.ConnectorMode;
import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import io.cordon.connectors.api.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectorModesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final InventoryEntry CREDENTIAL = new InventoryEntry(
            "acme",
            "ref",
            CredentialKind.API_KEY,
            "scripted",
            "t",
            "p",
            Set.of("s"),
            "s",
            "a",
            Validation.UNKNOWN,
            Optional.empty(),
            0);

    @AfterEach
    void reset() {
        ScriptedConnectorFactory.reset();
    }

    private static ConnectorSet in(ConnectorMode mode) {
        return ConnectorSet.of(
                List.of(new ConnectorConfig("scripted", "scripted", mode, ConnectorConfig.UNLIMITED, Map.of())));
    }

    private static Order order(CommandKey.Action action, boolean byPerson) {
        return new Order(
                new CommandKey("c", action),
                new SubjectKey("acme", SubjectKey.Kind.SESSION, "s"),
                "s",
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
                byPerson);
    }

    private static StepOutcome contained(ConnectorSet set, Order order) {
        Connector connector = set.find("scripted", order).orElseThrow();
        var point = ConnectorSet.point(order, CREDENTIAL, Optional.empty());
        return connector.contain(new ContainmentStep(point, "step", PreState.unknown()));
    }

    @Test
    void shouldOnlySayWhatItWouldHaveDoneInShadow() {
        // Given
        Order order = order(CommandKey.Action.CONTAIN, true);
        try (ConnectorSet set = in(ConnectorMode.SHADOW)) {

            // When
            StepOutcome outcome = contained(set, order);
            var point = ConnectorSet.point(order, CREDENTIAL, Optional.empty());
            ProbeOutcome probe = set.find("scripted", order).orElseThrow().probe(new ProbeRequest(point, NOW));

            // Then
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            StepOutcome.Done.class,
                            done -> assertThat(done.evidence().line())
                                    .contains("mode shadow: nothing was done here, it would have been: no step"));
            assertThat(probe).isInstanceOf(ProbeOutcome.Unprovable.class);
            assertThat(set.contain(order, CREDENTIAL))
                    .hasValueSatisfying(steps -> assertThat(steps).hasSize(1));
        }
    }

    /** Off is off for people too, and does not even ask the connector what it would do. */
    @Test
    void shouldTouchNothingWhenOff() {
        // Given
        Order order = order(CommandKey.Action.CONTAIN, true);
        try (ConnectorSet set = in(ConnectorMode.OFF)) {

            // When
            StepOutcome outcome = contained(set, order);
            var point = ConnectorSet.point(order, CREDENTIAL, Optional.empty());
            ProbeOutcome probe = set.find("scripted", order).orElseThrow().probe(new ProbeRequest(point, NOW));

            // Then
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
            assertThat(outcome).isEqualTo(new StepOutcome.Done(Evidence.onRecord("mode off: nothing was done here")));
            assertThat(probe).isEqualTo(new ProbeOutcome.Unprovable("mode off: nothing was done here"));
        }
    }

    @Test
    void shouldActInStepUpModeOnlyWhereAPersonAsked() {
        try (ConnectorSet set = in(ConnectorMode.STEP_UP)) {
            // When
            contained(set, order(CommandKey.Action.CONTAIN, false));
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
            contained(set, order(CommandKey.Action.CONTAIN, true));

            // Then
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(1);
        }
    }

    @Test
    void shouldSayWhomItHitsUnlessItTouchesNothing() {
        // Given: the widest step counts
        ScriptedConnectorFactory.plan = List.of(
                new StepPlan("disable", Stage.BLOCK_NEW, new Reach.SharedClient(3), "the client"),
                new StepPlan("revoke", Stage.END_ISSUED, new Reach.OneCredential(), "the token"));

        // When, Then
        try (ConnectorSet enforcing = in(ConnectorMode.ENFORCE);
                ConnectorSet shadow = in(ConnectorMode.SHADOW)) {
            assertThat(enforcing.agentsHit(CREDENTIAL)).isEqualTo(3);
            assertThat(shadow.agentsHit(CREDENTIAL)).isZero();
        }

        // When
        ScriptedConnectorFactory.plan =
                List.of(new StepPlan("end", Stage.END_SESSIONS, new Reach.OneSession(), "the session"));

        // Then
        try (ConnectorSet enforcing = in(ConnectorMode.ENFORCE)) {
            assertThat(enforcing.agentsHit(CREDENTIAL)).isZero();
        }
    }

    @Test
    void shouldGoNoFurtherThanOperatorsAllowWhileItRuns() {
        try (ConnectorSet set = in(ConnectorMode.ENFORCE)) {
            Order order = order(CommandKey.Action.CONTAIN, false);

            // When
            set.lower(Map.of("scripted", ConnectorMode.SHADOW, "of-another-actuator", ConnectorMode.OFF));
            contained(set, order);
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
            set.lower(Map.of());
            contained(set, order);

            // Then
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(1);
        }
    }

    /** Whoever owns the target says in the file how far it may go at most. */
    @Test
    void shouldNotBeLiftedAboveItsFile() {
        try (ConnectorSet set = in(ConnectorMode.SHADOW)) {
            // When
            set.lower(Map.of("scripted", ConnectorMode.ENFORCE));
            contained(set, order(CommandKey.Action.CONTAIN, true));

            // Then
            assertThat(set.mode("scripted")).isEqualTo(ConnectorMode.SHADOW);
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
        }
    }

    @Test
    void shouldKeepToWhatWasPlannedWhileItMightNotAct() {
        try (ConnectorSet set = in(ConnectorMode.ENFORCE)) {
            // Given
            Order order = order(CommandKey.Action.CONTAIN, true);
            set.lower(Map.of("scripted", ConnectorMode.SHADOW));
            String planned =
                    set.contain(order, CREDENTIAL).orElseThrow().getFirst().name();
            set.lower(Map.of());

            // When
            var point = ConnectorSet.point(order, CREDENTIAL, Optional.empty());
            StepOutcome outcome = set.find("scripted", order, planned)
                    .orElseThrow()
                    .contain(new ContainmentStep(point, planned, PreState.unknown()));

            // Then
            assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
            assertThat(ScriptedConnectorFactory.CALLS).hasValue(0);
        }
    }

    @Test
    void shouldReleaseInEveryMode() {
        // When
        try (ConnectorSet set = in(ConnectorMode.OFF)) {
            // Then
            assertThat(set.find("scripted", order(CommandKey.Action.RELEASE, true)))
                    .hasValueSatisfying(c -> assertThat(c).isNotInstanceOf(RestrainedConnector.class));
        }
    }
}
