package io.cordon.steps;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Extraction takes linear time on any text, shown by counting steps (calls and branches) instead of timing: not more than a
 * fixed number a character, and for twice the text not more than twice the steps. What the JDK does in one call (to search,
 * copy, hash) is no step here; that such calls stay bounded is what {@code BoundsTest} would not end on.
 */
class LinearTimeTest {

    /** Steps a character, of a content and a call with all its layers together; an ordinary log takes 800. */
    private static final int MOST_STEPS = 8000;

    /** How many times the steps of half the text; what is not twice is the start of tables and buffers. */
    private static final double MOST_GROWTH = 2.2;

    private static final int SHORTEST = 1 << 12;
    private static final int LONGEST = 1 << 14;

    private static Consumer<String> extraction = text -> {};

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void loadStepping() throws ReflectiveOperationException {
        extraction = (Consumer<String>) new SteppingLoader()
                .loadClass(Extraction.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        extraction.accept("classes are loaded, and tables made, by the first text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "1",
                " ",
                "\n",
                "/",
                ".",
                "=",
                "-",
                "_",
                "@",
                ":",
                "\"",
                "'",
                "`",
                "\\",
                "<",
                ">",
                "%",
                "[",
                "{",
                "(",
                "[1,",
                "{\"a\":",
                "{\"a\":[",
                "[{'a': \"",
                "\\\"",
                "\\\\\"",
                "\\u0022",
                "'''",
                "\"'`",
                "AKIA",
                "AKIAIOSFODNN7EXAMPL",
                "sk-",
                "ghp_",
                "eyJhbGciOiJ4In0.",
                "-----BEGIN ",
                "password=",
                "pwd: is ",
                "Zq7Tq0pXkq3gYvWm2Lr",
                "kind: Secret data ",
                "QUJD",
                "QUJDQUJDQUJDQUJD/",
                "4a4b",
                "%25",
                "s-e-c-r-e-t-",
                "a@b.c ",
                "http://a.b/(",
                "http://a) ",
                "1 ",
                "1-",
                "1.",
                "1:2:",
                "::",
                "1.2.3.",
                "GB29 ",
                "Aa ",
                "Aa-",
                "- ",
                "- 'x\n",
                "k: v\n",
                "k: \n",
                "<a ",
                "<p>",
                "e.g. ",
                ". a",
                "send ",
                "\u0430",
                "\u200b",
                "\ud800"
            })
    void shouldTakeLinearStepsOnRepetition(String unit) {
        assertLinear(length -> unit.repeat(length / unit.length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void shouldTakeLinearStepsOnNestedEncodings(int depth) {
        assertLinear(length -> {
            String text = "password=Xy7!kk9Q0 ".repeat(length / 32 >> depth / 2);
            for (int i = 0; i < depth; i++) {
                text = Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
            }
            return text;
        });
    }

    /** Text in JSON in JSON: each level doubles the backslashes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 6})
    void shouldTakeLinearStepsOnNestedJson(int depth) {
        assertLinear(length -> {
            String text = "a \"quoted\" word ".repeat(length / 16 >> depth);
            for (int i = 0; i < depth; i++) {
                text = "{\"a\": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
            }
            return text;
        });
    }

    private static void assertLinear(IntFunction<String> family) {
        long half = Long.MAX_VALUE;
        for (int length = SHORTEST; length <= LONGEST; length *= 2) {
            String text = family.apply(length);
            long steps = Steps.of(() -> extraction.accept(text));

            assertThat(steps)
                    .as("steps for %d characters", text.length())
                    .isLessThan((long) MOST_STEPS * text.length());
            assertThat((double) steps / half)
                    .as("growth to %d characters", text.length())
                    .isLessThan(MOST_GROWTH);
            half = steps;
        }
    }
}
