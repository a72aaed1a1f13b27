package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.decode.Wrappings;
import io.cordon.extract.print.Printer;
import io.cordon.extract.secret.Decoy;
import io.cordon.extract.secret.Decoys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentTest {

    private final Extractor extractor = Keys.extractor();
    private final Printer printer = new Printer(Keys.PRINT);

    @Test
    void shouldTellAFieldFromFreeText() {
        // When
        ContentFeatures content = extractor.content("""
                - recipient: GB29NWBK60161331926819
                  subject: Send 50 to US122000000121212121212
                """);

        // Then
        assertThat(content.segments()).hasSize(2);
        SegmentFeatures field = content.segments().get(0);
        assertThat(field.wholeField()).isTrue();
        assertThat(field.path()).isEqualTo("recipient");
        assertThat(field.values().contains(printer.value("gb29nwbk60161331926819")))
                .isTrue();
        SegmentFeatures text = content.segments().get(1);
        assertThat(text.wholeField()).isFalse();
        assertThat(text.startsWithVerb()).isTrue();
        assertThat(text.verbs() & VerbClass.SEND.mask()).isNotZero();
        assertThat(text.values().contains(printer.value("us122000000121212121212")))
                .isTrue();
    }

    @Test
    void shouldPrintAnAddressAsACallDoes() {
        // Given
        DestinationFeatures destination = extractor.destination("HTTPS://www.Example.com/a/");

        // When
        ContentFeatures content = extractor.content("Have a look at https://example.com/a, or mail bob@example.com.");

        // Then
        ValuePrints values = content.segments().get(0).values();
        assertThat(values.contains(destination.print())).isTrue();
        assertThat(values.contains(destination.hostPrint().orElseThrow())).isTrue();
    }

    @Test
    void shouldPrintTheWordsOfATextAsThoseOfAName() {
        // Given
        TokenPrints tool = extractor.words("send_direct_message");

        // When
        TokenPrints text = extractor
                .content("He was sending messages, directly.")
                .segments()
                .get(0)
                .tokens();

        // Then
        assertThat(prints(text)).contains(tool.print(0), tool.print(2));
    }

    @Test
    void shouldPrintANameSoThatItsUpperHalfIsTheWord() {
        // Given
        int lily = extractor.words("lily").print(0);

        // When
        ValuePrints values = extractor
                .content("Please write to Lily White")
                .segments()
                .get(0)
                .values();

        // Then
        assertThat(values.size()).isEqualTo(4);
        assertThat(Printer.token(values.print(0))).isEqualTo(lily);
    }

    @Test
    void shouldKnowALookalikeInWhatComesInButNotAsADestination() {
        // Given
        String lookalike = "\u0430pple.com";
        long plain = extractor.destination("apple.com").print();

        // When
        ValuePrints content = extractor
                .content("visit " + lookalike + " now")
                .segments()
                .get(0)
                .values();

        // Then
        assertThat(content.contains(plain)).isTrue();
        assertThat(extractor.destination(lookalike).print()).isNotEqualTo(plain);
    }

    @Test
    void shouldFindSecretsInStructuresAndLayers() {
        // Given
        String token = githubToken().secret();
        Map<String, Object> structure = Map.of("rows", List.of(Map.of("password", "hunter2-correct")));

        // Then
        assertThat(extractor.content(structure).secrets())
                .singleElement()
                .satisfies(hit -> assertThat(hit.print())
                        .isEqualTo(extractor.value("hunter2-correct").print()));
        assertThat(extractor.content("data: " + Wrappings.base64("x " + token)).secrets())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.layer()).isEqualTo("base64");
                    assertThat(hit.print()).isEqualTo(extractor.value(token).print());
                    assertThat(hit.cross()).isEqualTo(extractor.crossPrint(token));
                });
    }

    @Test
    void shouldNeverCrossPrintWhatCanBeGuessed() {
        assertThat(extractor.content("password: hunter2-correct").secrets())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.cross()).isEmpty();
                    assertThat(hit.grams().gram()).isEqualTo(4);
                    assertThat(hit.grams().size()).isEqualTo(12);
                });
    }

    @Test
    void shouldCrossPrintNothingWithoutTheKey() {
        // Given
        Extractor extractor =
                new Extractor(new PrintKeys(Keys.TREE, Optional.empty(), "2024-06"), ExtractLimits.defaults());

        // When
        ContentFeatures content = extractor.content(githubToken().text());

        // Then
        assertThat(content.secrets())
                .singleElement()
                .satisfies(hit -> assertThat(hit.cross()).isEmpty());
    }

    @Test
    void shouldTakeAnything() {
        assertThat(extractor.content(null).segments()).isEmpty();
        assertThat(extractor.content("").length()).isZero();
        assertThat(extractor.content(42.0).length()).isEqualTo(2);
        assertThat(extractor
                        .content(Arrays.asList(true, null, new Object[] {"x1y2z3"}))
                        .records())
                .isEqualTo(3);
        assertThat(extractor.content("\ud800 lonely").length()).isEqualTo(8);
    }

    @Test
    void shouldGiveTheSameAgain() {
        // Given
        String text = "Please send the report to bob@example.com before 2024-05-17.";

        // Then
        assertThat(Keys.extractor().content(text)).isEqualTo(extractor.content(text));
    }

    @Test
    void shouldPrintAllOfALongContentThatSaysLittle() {
        // Given
        String text = "and the ".repeat(4_000) + "bob@example.com " + "and the ".repeat(4_000);

        // When
        ContentFeatures content = extractor.content(text);

        // Then
        assertThat(content.truncated()).isFalse();
        assertThat(content.segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.values().contains(printer.value("bob@example.com")))
                        .isTrue());
    }

    @Test
    void shouldPrintTheAddressesOfALongContentBeforeItsWords() {
        // Given
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "The papers of case " + i + " went to 10.1." + i / 256 + "." + i % 256 + ".\n")
                .collect(Collectors.joining());

        // When
        ContentFeatures content = extractor.content(text);

        // Then
        int room = ExtractLimits.defaults().maxPrintBytes() / (12 + ValuePrints.ENTRY_BYTES);
        assertThat(content.truncated()).isTrue();
        assertThat(content.segments()).hasSize(room).allSatisfy(segment -> {
            assertThat(segment.values().size()).isOne();
            assertThat(segment.tokens().size()).isZero();
        });
        assertThat(content.segments().get(room - 1).values().contains(printer.value("10.1.1.133")))
                .isTrue();
    }

    private static List<Integer> prints(TokenPrints tokens) {
        return IntStream.range(0, tokens.size()).mapToObj(tokens::print).toList();
    }

    private static Decoy githubToken() {
        return new Decoys(new Random(4))
                .all().stream()
                        .filter(decoy -> decoy.format().equals("github-pat"))
                        .findFirst()
                        .orElseThrow();
    }
}
