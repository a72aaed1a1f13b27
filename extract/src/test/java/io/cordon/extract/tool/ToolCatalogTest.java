package io.cordon.extract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.Capability;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolCatalogTest {

    private static final ToolDescriptor READS =
            new ToolDescriptor(Capability.READ, Set.of(), Set.of("path"), false, true);
    private static final ToolDescriptor SENDS =
            new ToolDescriptor(Capability.EGRESS, Set.of("to"), Set.of(), false, false);

    @Test
    void shouldPreferWhatIsSaidOfAnAgentType() {
        // Given
        ToolCatalog catalog = ToolCatalog.builder()
                .add(ToolCatalog.ANY_AGENT, "export", READS)
                .add("bank", "export", SENDS)
                .build();

        // Then
        assertThat(catalog.find("bank", "export")).contains(SENDS);
        assertThat(catalog.find("shop", "export")).contains(READS);
        assertThat(catalog.find("shop", "import")).isEmpty();
        assertThat(ToolCatalog.empty().find("bank", "export")).isEmpty();
    }
}
