package io.cordon.connectors.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import io.cordon.parts.EmbeddedDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresqlConnectorIT extends ConnectorContract {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = DatabaseTarget.startDatabase();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Override
    protected Target open() {
        return new DatabaseTarget(database, Map.of());
    }

    @Test
    void shouldEndASessionThatIsOpen() throws SQLException {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint();
        try (var open = target.login(
                        credential.principal(),
                        credential.secret().orElseThrow().reveal());
                var statement = open.createStatement()) {
            statement.execute("select 1");

            // When
            var outcomes = contain(target, credential);

            // Then
            assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Done.class);
            assertThat(outcomes.getLast().toString()).contains("1 session(s)");
            assertThatThrownBy(() -> statement.execute("select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void shouldProveByALoginThatIsNotPermitted() {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint();

        // When
        contain(target, credential);

        // Then
        assertThat(evidence(target, credential).strength()).isEqualTo(Evidence.Strength.ATTEMPT);
        assertThat(evidence(target, credential).text()).contains("28000");
    }

    @Test
    void shouldMarkWeakerEvidenceWithoutThePassword() {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint();

        // When
        contain(target, credential);

        // Then
        var without = DatabaseTarget.view(credential.principal(), Optional.empty());
        var outdated = DatabaseTarget.view(credential.principal(), Optional.of("a password of yesterday"));
        assertThat(evidence(target, without).strength()).isEqualTo(Evidence.Strength.CATALOGUE);
        assertThat(evidence(target, outdated).strength()).isEqualTo(Evidence.Strength.CATALOGUE);
        assertThat(evidence(target, without).line()).startsWith("weaker");
    }

    @Test
    void shouldNotTakeAnOpenSessionForContained() throws SQLException {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint();
        try (var open = target.login(
                credential.principal(), credential.secret().orElseThrow().reveal())) {
            assertThat(open.isValid(1)).isTrue();

            // When
            step(target, credential, "forbid-login");

            // Then
            assertThat(probe(target, credential)).isInstanceOf(ProbeOutcome.AccessRemains.class);
        }
    }

    @Test
    void shouldTouchOnlyRolesInItsScope() {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        DatabaseTarget.sql(
                database,
                "create role business login password 'x' in role leased",
                "create role v_outside login password 'x'",
                "create role v_super login superuser password 'x' in role leased");

        // When
        var outcomes = List.of("business", "v_outside", "v_super").stream()
                .map(role -> step(target, DatabaseTarget.view(role, Optional.empty()), "forbid-login"))
                .toList();

        // Then
        assertThat(outcomes).hasOnlyElementsOfType(StepOutcome.Refused.class);
    }

    @Test
    void shouldSayWhichGrantsAreMissing() {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        DatabaseTarget.sql(database, "create role v_not_granted login password 'x' in role leased");

        // When
        var outcome = step(target, DatabaseTarget.view("v_not_granted", Optional.empty()), "forbid-login");

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.CutOff.class);
        assertThat(outcome.toString()).contains("42501", "README");
    }

    @Test
    void shouldQuoteNamesThatLookLikeStatements() {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint("v_\"; drop role leased; --'x");

        // When
        contain(target, credential);

        // Then
        assertThat(probe(target, credential)).isInstanceOf(ProbeOutcome.AccessEnded.class);
        assertThat(target.admits(target.mint())).isTrue();
    }

    @Test
    void shouldKeepARoleOfOneSessionClosedOnRelease() {
        // Given
        var target = new DatabaseTarget(database, Map.of());
        var credential = target.mint();
        var point = new PointRequest("c", "t", credential);
        var before = target.connector().capture(point);

        // When
        var plan = target.connector().planRelease(point, before);

        // Then
        assertThat(before.text()).isEqualTo("login=true;validUntil=");
        assertThat(plan).isEmpty();
    }

    @Test
    void shouldLetALastingRoleInAgainOnlyWithANewPassword() {
        // Given
        var target = new DatabaseTarget(database, Map.of("roleLifetime", "lasting"));
        var credential = target.mint();
        var point = new PointRequest("c", "t", credential);
        var before = target.connector().capture(point);
        contain(target, credential);

        // When
        var outcome = target.connector().release(new ReleaseStep(point, "admit-new-login", before));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Done.class);
        assertThat(target.admits(credential)).isFalse();
        DatabaseTarget.sql(database, "alter role " + credential.principal() + " password 'minted anew'");
        assertThat(target.admits(DatabaseTarget.view(credential.principal(), Optional.of("minted anew"))))
                .isTrue();
    }

    @Test
    void shouldNotOpenARoleWhoseStateBeforeIsUnknown() {
        // Given
        var target = new DatabaseTarget(database, Map.of("roleLifetime", "lasting"));
        var credential = target.mint();
        contain(target, credential);

        // When
        var outcome = target.connector()
                .release(
                        new ReleaseStep(new PointRequest("c", "t", credential), "admit-new-login", PreState.unknown()));

        // Then
        assertThat(outcome).isInstanceOf(StepOutcome.Refused.class);
    }

    @Test
    void shouldExpireThePasswordWhereConfigured() {
        // Given
        var target = new DatabaseTarget(database, Map.of("expirePassword", true));
        var credential = target.mint();

        // When
        contain(target, credential);

        // Then
        DatabaseTarget.sql(database, "alter role " + credential.principal() + " login");
        assertThat(target.admits(credential)).isFalse();
    }

    private static List<StepOutcome> contain(Target target, CredentialView credential) {
        return List.of(step(target, credential, "forbid-login"), step(target, credential, "end-sessions"));
    }

    private static StepOutcome step(Target target, CredentialView credential, String step) {
        var point = new PointRequest("c", "t", credential);
        return target.connector().contain(new ContainmentStep(point, step, PreState.unknown()));
    }

    private static ProbeOutcome probe(Target target, CredentialView credential) {
        return target.connector().probe(new ProbeRequest(new PointRequest("c", "t", credential), Instant.now()));
    }

    private static Evidence evidence(Target target, CredentialView credential) {
        return ((ProbeOutcome.AccessEnded) probe(target, credential)).evidence();
    }
}
