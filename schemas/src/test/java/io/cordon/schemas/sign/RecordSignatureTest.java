package io.cordon.schemas.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.sign.Verification.Reason;
import io.cordon.schemas.sign.Verification.Rejected;
import io.cordon.schemas.sign.Verification.Verified;
import io.cordon.schemas.wire.CordonHeaders;
import java.nio.file.Path;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSignatureTest {
    private static final byte[] KEY = {1, 2};
    private static final byte[] VALUE = {3, 4};

    @TempDir
    Path directory;

    private final SigningKey key = SigningKey.generate("containment-1");
    private final RecordVerifier verifier = new RecordVerifier(VerifyingKeys.of(key));
    private final Headers headers = new RecordHeaders();

    @Test
    void shouldVerifyWhenRecordIsAsSigned() {
        sign();
        assertThat(verifier.verify("t", KEY, VALUE, headers)).isEqualTo(new Verified("containment-1"));
    }

    @Test
    void shouldRejectWhenTopicKeyOrValueIsAnother() {
        sign();
        assertThat(verifier.verify("u", KEY, VALUE, headers)).isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
        assertThat(verifier.verify("t", VALUE, VALUE, headers)).isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
        assertThat(verifier.verify("t", KEY, KEY, headers)).isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
        assertThat(verifier.verify("t", KEY, null, headers)).isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
        assertThat(verifier.verify("t", new byte[] {1}, new byte[] {2, 3, 4}, headers))
                .isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
    }

    @Test
    void shouldRejectWhenSignatureIsAbsentDoubleOrNone() {
        assertThat(verifier.verify("t", KEY, VALUE, headers)).isEqualTo(new Rejected(Reason.UNSIGNED));
        sign();
        headers.add(CordonHeaders.SIGNATURE, new byte[64]);
        assertThat(verifier.verify("t", KEY, VALUE, headers)).isEqualTo(new Rejected(Reason.UNSIGNED));
        headers.remove(CordonHeaders.SIGNATURE);
        headers.add(CordonHeaders.SIGNATURE, new byte[3]);
        assertThat(verifier.verify("t", KEY, VALUE, headers)).isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
    }

    @Test
    void shouldRejectWhenKeyIsUnknownOrAnotherOfTheSameId() {
        sign();
        assertThat(new RecordVerifier(VerifyingKeys.of()).verify("t", KEY, VALUE, headers))
                .isEqualTo(new Rejected(Reason.UNKNOWN_KEY));
        SigningKey other = SigningKey.generate("containment-1");
        assertThat(new RecordVerifier(VerifyingKeys.of(other)).verify("t", KEY, VALUE, headers))
                .isEqualTo(new Rejected(Reason.BAD_SIGNATURE));
        assertThatThrownBy(() -> VerifyingKeys.of(key).and(VerifyingKeys.of(other)))
                .hasMessageContaining("two different keys");
    }

    @Test
    void shouldReplaceTheSignatureWhenRecordIsSignedAgain() {
        sign();
        sign();
        assertThat(headers.toArray()).hasSize(2);
        assertThat(verifier.verify("t", KEY, VALUE, headers)).isInstanceOf(Verified.class);
    }

    @Test
    void shouldSignATombstoneWhenValueIsNull() {
        new RecordSigner(key).sign("t", KEY, null, headers);
        assertThat(verifier.verify("t", KEY, null, headers)).isInstanceOf(Verified.class);
        assertThat(verifier.verify("t", KEY, new byte[0], headers)).isInstanceOf(Rejected.class);
    }

    @Test
    void shouldVerifyWhenKeysCameFromFiles() {
        // Given
        Path secret = directory.resolve("signing.json");
        Path known = directory.resolve("verifying.json");
        key.writeTo(secret);
        VerifyingKeys.of(key)
                .and(VerifyingKeys.of(SigningKey.generate("operator:ann")))
                .writeTo(known);

        // When
        new RecordSigner(SigningKey.fromFile(secret)).sign("t", KEY, VALUE, headers);
        VerifyingKeys keys = VerifyingKeys.fromFile(known);

        // Then
        assertThat(keys.keyIds()).containsExactlyInAnyOrder("containment-1", "operator:ann");
        assertThat(new RecordVerifier(keys).verify("t", KEY, VALUE, headers)).isInstanceOf(Verified.class);
        assertThat(SigningKey.fromFile(secret).toString()).isEqualTo("SigningKey[keyId=containment-1, <redacted>]");
        assertThatThrownBy(() -> SigningKey.generate("a\nb")).hasMessageContaining("key id");
    }

    private void sign() {
        new RecordSigner(key).sign("t", KEY, VALUE, headers);
    }
}
