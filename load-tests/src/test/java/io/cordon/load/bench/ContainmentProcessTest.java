package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContainmentProcessTest {

    @Test
    void shouldNameEachSessionThatFailed() {
        assertThat(ContainmentProcess.failures(List.of("ready", "failed: timed57: no answer", "199 of 200")))
                .containsExactly("failed: timed57: no answer", "not every session was contained and proven");
    }
}
