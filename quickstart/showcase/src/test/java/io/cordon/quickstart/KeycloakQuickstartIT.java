package io.cordon.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.parts.KeycloakOptions;
import io.cordon.parts.PartException;
import io.cordon.quickstart.stage.Idp;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./cordon quickstart --once --idp keycloak}: the same story with the real Keycloak, whose first start takes half a minute. */
@Tag("long")
class KeycloakQuickstartIT {
    @TempDir
    private Path directory;

    @Test
    void shouldContainEveryHostileSessionAtTheRealKeycloak() {
        // Given
        assumeKeycloakIsThere();
        StringWriter text = new StringWriter();
        QuickstartOptions options =
                new QuickstartOptions(true, false, Optional.of(directory), true, false, Idp.KEYCLOAK, Optional.empty());

        // When
        int code = Quickstart.run(options, new PrintWriter(text));

        // Then
        assertThat(code).as(text.toString()).isEqualTo(Quickstart.PASSED);
        assertThat(text.toString()).contains("PASSED: every hostile session was contained and that is proven");
        assertThat(text.toString().lines().filter(line -> line.contains("keycloak:") && line.contains("  proven  ")))
                .hasSizeGreaterThanOrEqualTo(6);
    }

    /** It is no part of the build; the message says how to fetch it. */
    private static void assumeKeycloakIsThere() {
        try {
            KeycloakOptions.of("agents", "{}");
        } catch (PartException e) {
            Assumptions.abort(e.getMessage());
        }
    }
}
