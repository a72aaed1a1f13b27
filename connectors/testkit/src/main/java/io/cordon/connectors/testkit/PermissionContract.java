package io.cordon.connectors.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every connector says of its own access. A connector module extends it once, with a real target where there is one. */
@Timeout(60)
public abstract class PermissionContract {

    /** A target that grants what the connector's README asks for, and nothing more. */
    protected abstract Target granted() throws Exception;

    /** A target that grants the same except for {@link #takenAway()}. */
    protected abstract Target lacking() throws Exception;

    /** Names of what the other target does not grant, as the product calls it. */
    protected abstract List<String> takenAway();

    @Test
    void shouldHoldAllThatItNeedsWhenItIsGrantedAsDocumented() throws Exception {
        try (var target = granted()) {
            // When
            var permissions = target.connector().permissions();

            // Then
            assertThat(permissions)
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).isInstanceOf(Permission.Held.class));
            assertThat(permissions).extracting(Permission::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldNameWhatIsMissingAndWhatToDo() throws Exception {
        try (var target = lacking()) {
            // When
            var permissions = target.connector().permissions();

            // Then
            assertThat(permissions)
                    .filteredOn(one -> !(one instanceof Permission.Held))
                    .allSatisfy(one -> assertThat(one)
                            .isInstanceOfSatisfying(
                                    Permission.Missing.class,
                                    missing -> assertThat(missing.remedy()).isNotBlank()))
                    .extracting(Permission::name)
                    .containsExactlyInAnyOrderElementsOf(takenAway());
        }
    }

    @Test
    void shouldChangeNothingAndShowNoSecretWhenItLooks() throws Exception {
        try (var target = granted()) {
            // Given
            var credential = target.mint();

            // When
            var shown = target.connector().permissions().toString();

            // Then
            assertThat(target.admits(credential)).isTrue();
            assertThat(shown).doesNotContain(target.ownSecrets()).doesNotContain(Simulator.WORDS);
        }
    }
}
