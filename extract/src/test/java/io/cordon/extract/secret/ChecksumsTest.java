package io.cordon.extract.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumsTest {

    /** Published samples of the tokens' format. */
    @ParameterizedTest
    @CsvSource({
        "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ, 0mLq17",
        "adE7dp8rHP6gUTuPwxLTZjZdtya3sV, 0UQzQM",
        "H3xbiBdlzffNx7Y56iNsPw3joObj7U, 2nO29h"
    })
    void shouldAgreeWithPublishedTokens(String random, String checksum) {
        assertThat(Checksums.of(random)).isEqualTo(checksum);
        assertThat(Checksums.isValid(random + checksum)).isTrue();
        assertThat(Checksums.isValid("A" + random.substring(1) + checksum)).isFalse();
    }
}
