package io.cordon.quickstart.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.quickstart.tool.ToolNames;
import io.cordon.quickstart.world.World;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Scripts against tools that only record, and a session that allows or denies. */
class ScriptTest {
    private static final String FILE = "AWS_SECRET_ACCESS_KEY=abcdefghijklmnopqrstuvwxyz0123456789ABCD\n";

    private final RecordingSession session = new RecordingSession();
    private final RecordingTools tools = new RecordingTools();

    @Test
    void shouldLetTheValueThatWasReadFlowIntoWhatIsSent() {
        // Given
        tools.gives(ToolNames.READ_FILE, FILE);

        // When
        play(HostileCast.exfiltration());

        // Then
        String base64 = Base64.getUrlEncoder().encodeToString(FILE.getBytes(UTF_8));
        assertThat(tools.argument(ToolNames.FETCH, "url")).contains(World.COLLECTOR + "?c=" + base64);
        assertThat(tools.argument(ToolNames.MAIL, "body"))
                .contains(HexFormat.of().formatHex(FILE.getBytes(UTF_8)));
    }

    @Test
    void shouldNotSendTheKeyWhenAnOrdinaryAgentReadsOne() {
        // Given
        tools.gives(ToolNames.READ_FILE, "API_KEY=topsecret\nRETRIES=5\nTIMEOUT_SECONDS=20\n");

        // When
        play(OrdinaryCast.release());

        // Then
        assertThat(tools.argument(ToolNames.MAIL, "body")).containsExactly("Retries and timeout are set.");
    }

    @Test
    void shouldPayTheAmountOfTheInvoice() {
        // Given
        tools.gives(ToolNames.READ_FILE, "Amount: 1240.00 EUR\nIBAN: x\n");

        // When
        play(OrdinaryCast.payment());

        // Then
        assertThat(tools.argument(ToolNames.PAY, "amount")).containsExactly("1240.00");
        assertThat(tools.argument(ToolNames.PAY, "account")).containsExactly(World.SUPPLIER_ACCOUNT);
    }

    @Test
    void shouldNotCallAToolThatWasDenied() {
        // Given
        session.denies(ToolNames.PAY);

        // When
        play(HostileCast.drift());

        // Then
        assertThat(tools.argument(ToolNames.PAY, "account")).isEmpty();
        assertThat(session.denied()).contains(ToolNames.PAY);
    }

    @Test
    void shouldGiveUpWhenAnOrdinaryAgentIsDenied() {
        // Given
        session.denies(ToolNames.SQL);

        // When, Then
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> play(OrdinaryCast.report()))
                .isInstanceOf(ScriptStoppedException.class);
        assertThat(tools.argument(ToolNames.MAIL, "to")).isEmpty();
    }

    private void play(CastMember member) {
        member.script().play(new Actor(member.role(), session, new FixedPurse(), tools, new SilentCompany()));
    }
}
