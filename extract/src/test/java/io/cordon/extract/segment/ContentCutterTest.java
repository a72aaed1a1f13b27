package io.cordon.extract.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentCutterTest {

    private final List<String> segments = new ArrayList<>();

    @Test
    void shouldCutJsonIntoRecordsAndFields() {
        // When
        int records = cut("""
                [{"id": 7, "from": "bob@x.com", "body": "Hi. Please send 50 to GB29NWBK60161331926819!"},
                 {"id": 8, "from": "eve@y.org", "tags": ["new", "paid"]}]
                """);

        // Then
        assertThat(records).isEqualTo(2);
        assertThat(segments)
                .containsExactly(
                        "0 id= 7",
                        "0 from= bob@x.com",
                        "0 body~ Hi.",
                        "0 body~ Please send 50 to GB29NWBK60161331926819!",
                        "1 id= 8",
                        "1 from= eve@y.org",
                        "1 tags= new",
                        "1 tags= paid");
    }

    @Test
    void shouldReadWhatPythonPrints() {
        // When
        int records = cut("{'Le Marais': {'rating': 4.2, 'open': True}, 'Luxury Palace': {'rating': None}}");

        // Then
        assertThat(records).isEqualTo(2);
        assertThat(segments)
                .containsExactly(
                        "0 *= Le Marais",
                        "0 *.rating= 4.2",
                        "0 *.open= True",
                        "1 *= Luxury Palace",
                        "1 *.rating= None");
    }

    @Test
    void shouldReadJsonThatWasCutOff() {
        assertThat(cut("[{\"id\": 1, \"name\": \"Pizza party\"}, {\"id\": 2, \"na"))
                .isEqualTo(2);
        assertThat(segments).containsExactly("0 id= 1", "0 name= Pizza party", "1 id= 2");
    }

    @Test
    void shouldCutFieldsUnderATitle() {
        // When
        int records = cut("""
                INVOICE 8812
                Amount due: 1,204.00 GBP
                Pay to: GB33BUKB20201555555555
                Terms: 14 days
                """);

        // Then
        assertThat(records).isEqualTo(1);
        assertThat(segments).contains("0 title= INVOICE 8812", "0 Terms= 14 days");
        assertThat(segments).anyMatch(segment -> segment.endsWith("= GB33BUKB20201555555555"));
    }

    @Test
    void shouldCutListsOfFieldsAsYamlWritesThem() {
        // When
        int records = cut("""
                - amount: 100.0
                  date: '2022-01-01'
                  subject: Pizza party
                  recipients:
                  - a@x.com
                  - b@x.com
                - amount: 20.0
                  body: 'Dear Emma,


                    It''s due. Click the link
                    below.'
                  note: "one \\
                    \\ two\\nthree"
                """);

        // Then
        assertThat(records).isEqualTo(2);
        assertThat(segments)
                .containsExactly(
                        "0 amount= 100.0",
                        "0 date= 2022-01-01",
                        "0 subject= Pizza party",
                        "0 recipients= a@x.com",
                        "0 recipients= b@x.com",
                        "1 amount= 20.0",
                        "1 body~ Dear Emma,",
                        "1 body~ It's due.",
                        "1 body~ Click the link below.",
                        "1 note~ one  two",
                        "1 note~ three");
    }

    @Test
    void shouldSeeThroughTheMarksAroundAResult() {
        assertThat(cut("<<- Alice\n- Bob\n- Charlie>>")).isEqualTo(3);
        assertThat(segments).containsExactly("0 = Alice", "1 = Bob", "2 = Charlie");
    }

    @Test
    void shouldCutProseIntoParagraphsAndSentences() {
        // When
        int records = cut("""
                Thank you, Dr. Who, for coming e.g. today. It costs 3.50 now!

                 \s
                1. Open the door
                2. Close it again. Then wait.
                """);

        // Then
        assertThat(records).isEqualTo(3);
        assertThat(segments)
                .containsExactly(
                        "0 ~ Thank you, Dr. Who, for coming e.g. today.",
                        "0 ~ It costs 3.50 now!",
                        "1 ~ 1. Open the door",
                        "2 ~ 2. Close it again.",
                        "2 ~ Then wait.");
    }

    @Test
    void shouldBreakMarkupAtItsBlocks() {
        // When
        cut("<div><p>Download <a href=\"https://x.org/d\">this</a> now.</p><p>Or that.</p></div>");

        // Then
        assertThat(segments).contains("0 ~ Download <a href=\"https://x.org/d\">this</a> now.", "0 ~ Or that.");
    }

    @Test
    void shouldTakeAListingAsRecordsOfWholeFields() {
        assertThat(cut("README.md\nsrc/\npom.xml")).isEqualTo(3);
        assertThat(segments).containsExactly("0 = README.md", "1 = src/", "2 = pom.xml");
    }

    @Test
    void shouldTakeASingleValueAsAWholeField() {
        cut("GB29 NWBK 6016 1331 9268 19");

        assertThat(segments).containsExactly("0 = GB29 NWBK 6016 1331 9268 19");
    }

    @Test
    void shouldWalkStructures() {
        // Given
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", "Ada");
        row.put("nested", "{\"city\": \"Paris\"}");
        row.put("ada@x.com", true);
        row.put("none", null);

        // When
        int records = ContentCutter.cut(Map.of("rows", List.of(row, "loose")), this::take);

        // Then
        assertThat(records).isEqualTo(2);
        assertThat(segments)
                .containsExactly(
                        "0 rows.name= Ada",
                        "0 rows.nested.city= Paris",
                        "0 rows.*= ada@x.com",
                        "0 rows.*= true",
                        "1 rows= loose");
    }

    @Test
    void shouldStopWhenTheSinkWantsNoMore() {
        // When
        ContentCutter.cut("One. Two. Three.", (record, path, wholeField, text) -> {
            segments.add(text.text());
            return segments.size() < 2;
        });

        // Then
        assertThat(segments).hasSize(2);
    }

    private int cut(String text) {
        return ContentCutter.cut(text, this::take);
    }

    private boolean take(int record, String path, boolean wholeField, ByteText text) {
        return segments.add(record + " " + path + (wholeField ? "= " : "~ ") + text.text());
    }
}
