package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SsfPermissionsIT extends PermissionContract {
    @TempDir
    private Path directory;

    @Override
    protected Target granted() {
        return new CaepTarget(directory, Optional.empty());
    }

    @Override
    protected Target lacking() {
        var target = new CaepTarget(directory, Optional.empty());
        target.receiver().behave(Optional.of(Fault.CUT_OFF));
        return target;
    }

    @Override
    protected List<String> takenAway() {
        return List.of("introspection");
    }

    @Test
    void shouldLookWithoutStartingATransmitter() {
        // Given
        var state = directory.resolve("state-of-the-running-one");
        var settings = Settings.of(
                "",
                Map.of(
                        "issuer",
                        RunningTransmitter.ISSUER,
                        "state",
                        state.toString(),
                        "keys",
                        "file:" + directory.resolve("no-keys.json"),
                        "receivers",
                        List.of(RunningTransmitter.receiver("idp", "token", "https://rx.example/"))));

        // When
        var permissions = new SsfConnectorFactory().permissions("ssf:test", settings);

        // Then
        assertThat(state).doesNotExist();
        assertThat(permissions).extracting(Permission::name).containsExactly("signing key", "introspection");
        assertThat(permissions).noneSatisfy(one -> assertThat(one).isInstanceOf(Permission.Held.class));
    }
}
