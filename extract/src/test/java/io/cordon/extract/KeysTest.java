package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void shouldDeriveADifferentKeyForEachTreeAndEpoch() {
        // Given
        TreeKey key = TreeKey.derive(Keys.TENANT, "root-1", "2024-06");

        // Then
        assertThat(TreeKey.derive(Keys.TENANT, "root-1", "2024-06")).isEqualTo(key);
        assertThat(TreeKey.derive(Keys.TENANT, "root-2", "2024-06")).isNotEqualTo(key);
        assertThat(TreeKey.derive(Keys.TENANT, "root-1", "2024-07")).isNotEqualTo(key);
        assertThat(TreeKey.of(key.toBytes())).isEqualTo(key);
    }

    @Test
    void shouldNotShowKeys() {
        assertThat(Keys.PRINT.toString())
                .isEqualTo("PrintKeys[tree=TreeKey[redacted], cross=Optional[CrossKey[redacted]], keyEpoch=2024-06]");
    }

    @Test
    void shouldRefuseKeysOfAnotherSize() {
        assertThatThrownBy(() -> TreeKey.of(new byte[15])).hasMessageContaining("16 bytes, got 15");
        assertThatThrownBy(() -> CrossKey.of(new byte[16])).hasMessageContaining("32 bytes, got 16");
        assertThatThrownBy(() -> TreeKey.derive(new byte[8], "r", "e")).hasMessageContaining("got 8");
    }

    @Test
    void shouldPrintDifferentlyUnderAnotherTreeKey() {
        // Given
        Extractor other = new Extractor(
                new PrintKeys(TreeKey.derive(Keys.TENANT, "root-2", "2024-06"), Keys.PRINT.cross(), "2024-06"),
                ExtractLimits.defaults());

        // Then
        assertThat(other.value("alice")).isNotEqualTo(Keys.extractor().value("alice"));
        assertThat(other.crossPrint("a canary")).isEqualTo(Keys.extractor().crossPrint("a canary"));
    }
}
