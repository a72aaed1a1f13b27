package io.cordon.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UnknownIdsTest {
    private final AtomicLong now = new AtomicLong();
    private final UnknownIds unknown = new UnknownIds(100, now::get);

    @Test
    void shouldAskAgainWhenTimeHasPassed() {
        unknown.missed(7);
        assertThat(unknown.mayAsk(7)).isFalse();
        assertThat(unknown.mayAsk(8)).isTrue();
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(unknown.mayAsk(7)).isTrue();
    }

    @Test
    void shouldStopAskingForASecondWhenManyIdsAreUnknown() {
        for (int id = 0; id < 50; id++) {
            assertThat(unknown.mayAsk(id)).isTrue();
            unknown.missed(id);
        }
        assertThat(unknown.mayAsk(1000)).isFalse();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(unknown.mayAsk(1000)).isTrue();
    }
}
