package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.VerbClass;
import org.junit.jupiter.api.Test;

class HandingOverTest {

    @Test
    void shouldHandOverWhenDoStandsBeforeWhatIsSaid() {
        assertThat(HandingOver.verbs(WordHash.of("do"), WordHash.of("what"))).isEqualTo(VerbClass.FOLLOW.mask());
        assertThat(HandingOver.verbs(WordHash.of("do"), WordHash.of("as"))).isEqualTo(VerbClass.FOLLOW.mask());
    }

    @Test
    void shouldNotHandOverWithOneOfTheTwo() {
        assertThat(HandingOver.verbs(WordHash.of("know"), WordHash.of("what"))).isZero();
        assertThat(HandingOver.verbs(WordHash.of("do"), WordHash.of("not"))).isZero();
    }
}
