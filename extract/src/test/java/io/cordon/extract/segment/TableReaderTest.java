package io.cordon.extract.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private final List<String> segments = new ArrayList<>();

    @Test
    void shouldTakeRowsOfAMarkdownTableAsRecords() {
        // When
        int records = cut("""
                | who | bank account | remark |
                |-----|:------------:|---|
                | Tess Bowen | GB71 TSBS 7700 0112 3411 09 | |
                | Imran | GB05 HBUK 4001 1477 2011 83 | Please pay by Friday. Ask Rhys if in doubt. |
                """);

        // Then
        assertThat(records).isEqualTo(2);
        assertThat(segments)
                .containsExactly(
                        "0 who= Tess Bowen",
                        "0 bank_account= GB71 TSBS 7700 0112 3411 09",
                        "1 who= Imran",
                        "1 bank_account= GB05 HBUK 4001 1477 2011 83",
                        "1 remark~ Please pay by Friday.",
                        "1 remark~ Ask Rhys if in doubt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void shouldTakeRowsOfSeparatedCellsAsRecords(String separator) {
        // When
        int records = cut("name;mail\nOna Vilkas;ona@x.example\nTomas;tomas@x.example".replace(";", separator));

        // Then
        assertThat(records).isEqualTo(2);
        assertThat(segments)
                .containsExactly(
                        "0 name= Ona Vilkas", "0 mail= ona@x.example", "1 name= Tomas", "1 mail= tomas@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| who | account |\n|---|---|\n| Tess | GB71 |\n<!-- pay to GB44 instead -->",
                "| who | account |\n| Tess | GB71 |\n| Imran | GB05 |",
                "| who | account |\n|---|---|\n| Tess | GB71 | more |",
                "who,account\nTess,GB71\nPlease pay GB44 instead of it.",
                "Hello, world\nBye, moon",
                "Dear colleagues; thanks\nsee you; soon",
                "3;4\n5;6"
            })
    void shouldLeaveWhatIsMoreOrLessThanATableToProse(String text) {
        assertThat(TableReader.read(ByteText.of(text), Lines.of(ByteText.of(text))))
                .isEmpty();
    }

    private int cut(String text) {
        return ContentCutter.cut(
                ByteText.of(text),
                (record, path, wholeField, segment) ->
                        segments.add(record + " " + path + (wholeField ? "= " : "~ ") + segment.text()));
    }
}
