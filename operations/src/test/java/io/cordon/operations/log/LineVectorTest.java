package io.cordon.operations.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines and their hashes as another implementation computed them, from docs/adr/0055 alone. A failure here is a new format, not a new vector. */
class LineVectorTest {

    private static final String FIRST_HASH = "652b9e27b4990d8feb58d3ea5ae2094c46eb9965d9816feb033ce11a0d70891d";
    private static final String FIRST =
            "{\"seq\":1,\"tenant\":\"acme\",\"kind\":\"segment\",\"at\":\"2026-03-01T10:00:00Z\","
                    + "\"facts\":{\"format\":1,\"previous\":\"" + "0".repeat(64) + "\",\"positions\":{}},\"hash\":\""
                    + FIRST_HASH + "\"}";
    private static final String SECOND_HASH = "6d5a661c6cea01be29f15724d966927e4ef7ab8c75e25fe1e382b6e88dee46b7";
    private static final String SECOND =
            "{\"seq\":2,\"tenant\":\"acme\",\"kind\":\"decision\",\"at\":\"2026-03-01T10:00:00.007Z\","
                    + "\"from\":\"containment/0/7\",\"facts\":{\"subject\":\"session:s-7\",\"state\":\"contained\"},\"hash\":\""
                    + SECOND_HASH + "\"}";

    @Test
    void shouldWriteTheLinesOfTheVector() {
        // Given
        Chain chain = new Chain("acme");

        // When
        Line first = chain.segment(SampleLog.AT);
        Line second = chain.next(SampleLog.entry(7));

        // Then
        assertThat(first.text()).isEqualTo(FIRST);
        assertThat(second.text()).isEqualTo(SECOND);
    }

    @Test
    void shouldReadTheLinesOfTheVector() {
        // When
        Line second = Line.parse(SECOND).orElseThrow();

        // Then
        assertThat(second.follows(FIRST_HASH)).isTrue();
        assertThat(second.follows(LineHash.NONE)).isFalse();
        assertThat(second.sequence()).isEqualTo(2);
    }

    @Test
    void shouldSignTenantSequenceTimeAndTheHashBefore() {
        // When
        byte[] signed = Checkpoint.signed("acme", 3, "2026-03-01T10:00:01Z", SECOND_HASH);

        // Then
        assertThat(new String(signed, UTF_8)).isEqualTo("acme\n3\n2026-03-01T10:00:01Z\n" + SECOND_HASH);
    }
}
