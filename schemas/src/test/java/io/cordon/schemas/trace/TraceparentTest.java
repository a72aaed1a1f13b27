package io.cordon.schemas.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void shouldBeReadAsItIsWritten() {
        // Given
        Traceparent root = Traceparent.root();
        Headers headers = new RecordHeaders().add(Traceparent.HEADER, "another".getBytes(US_ASCII));

        // When
        root.addTo(headers);

        // Then
        assertThat(Traceparent.of(headers)).contains(root);
        assertThat(headers.toArray()).hasSize(1);
        assertThat(root.child().traceId()).isEqualTo(root.traceId());
        assertThat(root.child().spanId()).isNotEqualTo(root.spanId());
    }

    @Test
    void shouldBeTheSameEachTimeWhereItFollowsFromAThing() {
        // Given
        Traceparent root = Traceparent.root("command-1");

        // Then
        assertThat(Traceparent.root("command-1")).isEqualTo(root).isNotEqualTo(Traceparent.root("command-2"));
        assertThat(root.child("step")).isEqualTo(root.child("step")).isNotIn(root.child("probe"), root.child(), root);
        assertThat(Traceparent.parse(root.child("step").toString())).contains(root.child("step"));
    }

    @Test
    void shouldReadWhatTheStandardShows() {
        assertThat(Traceparent.parse("00-" + TRACE + "-" + SPAN + "-01")).contains(new Traceparent(TRACE, SPAN));
        assertThat(Traceparent.parse("cc-" + TRACE + "-" + SPAN + "-01-what-comes-later"))
                .contains(new Traceparent(TRACE, SPAN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00--00f067aa0ba902b7-01"
            })
    void shouldFollowNothingThatIsNoneOrNotSampled(String text) {
        assertThat(Traceparent.parse(text)).isEmpty();
    }

    @Test
    void shouldPassNothingElseOn() {
        // Given
        Headers headers = new RecordHeaders().add("cordon-mac", new byte[16]);
        Traceparent.root().addTo(headers);

        // Then
        assertThat(Traceparent.passedOn(headers).toArray())
                .singleElement()
                .satisfies(header -> assertThat(header.key()).isEqualTo(Traceparent.HEADER));
        assertThat(Traceparent.passedOn(new RecordHeaders()).toArray()).isEmpty();
    }
}
