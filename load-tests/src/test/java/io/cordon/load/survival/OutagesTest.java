package io.cordon.load.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutagesTest {

    @Test
    void shouldHaveAllPartsAwayUnlessSomeAreChosen() {
        assertThat(Outages.of(List.of())).containsExactly("kafka", "registry", "idp");
        assertThat(Outages.of(List.of("idp"))).containsExactly("idp");
    }

    @Test
    void shouldNameThePartsThatThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> Outages.of(List.of("kafka", "moon"))).hasMessageContaining("registry");
    }
}
