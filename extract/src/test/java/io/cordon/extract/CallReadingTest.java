package io.cordon.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.tool.NamedArguments;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.extract.tool.ToolInference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallReadingTest {

    private static final String SECRET = "ghp_16C7e42F292c6912E7710c838347Ae178B4a";

    private final Extractor extractor = Keys.extractor();

    @Test
    void shouldSayWhatTheCallIsAndWhereItLeadsBeforeItsArgumentsAreRead() {
        // When
        CallFeatures outline = reading(call()).outline();

        // Then
        CallFeatures all = extractor.call("send_email", call(), descriptor());
        assertThat(outline)
                .usingRecursiveComparison()
                .ignoringFields("arguments")
                .isEqualTo(all);
        assertThat(outline.arguments())
                .usingRecursiveComparison()
                .ignoringFields("values", "tokens", "secrets")
                .isEqualTo(all.arguments());
        assertThat(outline.arguments()).allSatisfy(argument -> {
            assertThat(argument.values().size()).isZero();
            assertThat(argument.tokens().size()).isZero();
            assertThat(argument.secrets()).isEmpty();
        });
    }

    @Test
    void shouldSayTheSameOfAnArgumentInWhateverOrderItIsAsked() {
        // Given
        List<ArgumentFeatures> all =
                extractor.call("send_email", call(), descriptor()).arguments();

        // When
        CallReading asked = reading(call());

        // Then
        for (int i = all.size() - 1; i >= 0; i--) {
            assertThat(asked.tokens(i)).isEqualTo(all.get(i).tokens());
            assertThat(asked.secrets(i)).isEqualTo(all.get(i).secrets());
            assertThat(ofValues(asked.values(i))).isEqualTo(ofValues(all.get(i).values()));
        }
        assertThat(asked.features().arguments()).isEqualTo(all);
    }

    @Test
    void shouldGiveFragmentsOnlyWithAllFeatures() {
        // Given
        CallReading asked = reading(call());

        // When
        ValuePrints values = asked.values(1);

        // Then
        assertThat(kinds(values)).isNotEmpty().doesNotContain(ValueKind.FRAGMENT);
        assertThat(kinds(asked.features().arguments().get(1).values())).contains(ValueKind.FRAGMENT);
    }

    @Test
    void shouldKeepWhatWasAskedWhenTheArgumentsChangeMeanwhile() {
        // Given
        Map<String, Object> arguments = new LinkedHashMap<>(call());
        CallReading asked = reading(arguments);

        // When
        arguments.clear();

        // Then
        assertThat(asked.features()).isEqualTo(extractor.call("send_email", call(), descriptor()));
    }

    private CallReading reading(Map<String, Object> arguments) {
        return extractor.reading("send_email", NamedArguments.of(arguments), descriptor());
    }

    private static Optional<ToolDescriptor> descriptor() {
        return Optional.of(ToolInference.infer("send_email", NamedArguments.of(call())));
    }

    private static Map<String, Object> call() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("to", "ada@acme.example");
        arguments.put(
                "body",
                "The key is " + SECRET + ", as of 2026-05-01; backwards:\n" + new StringBuilder(SECRET).reverse()
                        + " and c-h-a-r-a-c-t-e-r-s between. Ask Ada Lovelace.");
        arguments.put("password", "correct horse 7 battery");
        arguments.put("again", SECRET);
        arguments.put("cc", List.of());
        arguments.put("amount", 50.0);
        return arguments;
    }

    /** What repeats is listed again only when much stands between, and fragments do. */
    private static Set<List<Object>> ofValues(ValuePrints values) {
        return IntStream.range(0, values.size())
                .filter(i -> values.kind(i) != ValueKind.FRAGMENT)
                .mapToObj(i -> List.<Object>of(values.kind(i), values.print(i)))
                .collect(Collectors.toSet());
    }

    private static List<ValueKind> kinds(ValuePrints values) {
        return IntStream.range(0, values.size()).mapToObj(values::kind).toList();
    }
}
