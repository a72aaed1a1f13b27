package io.cordon.extract.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamedArgumentsTest {

    @ParameterizedTest
    @MethodSource("maps")
    void shouldFindATextByTheFirstOfItsNames(Map<String, Object> arguments) {
        arguments.put("cmd", "ls");
        arguments.put("shell", "pwd");
        arguments.put("sql", 7);

        NamedArguments named = NamedArguments.of(arguments);

        assertThat(named.text(Lookup.COMMAND)).isEqualTo("ls");
        assertThat(named.text(Lookup.STATEMENT)).isNull();
        assertThat(named.text(Lookup.CODE)).isNull();
    }

    @Test
    void shouldAskAMapThatIgnoresCase() {
        Map<String, Object> arguments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        arguments.put("Command", "ls");

        assertThat(NamedArguments.of(arguments).text(Lookup.COMMAND)).isEqualTo("ls");
    }

    @Test
    void shouldFindATextBehindMoreArgumentsThanItReads() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            arguments.put("a" + i, i);
        }
        arguments.put("command", "ls");

        assertThat(NamedArguments.of(arguments).text(Lookup.COMMAND)).isEqualTo("ls");
    }

    @Test
    void shouldNameThoseThatSaySomething() {
        NamedArguments named = NamedArguments.of(Map.of("to", "a", "cc", "b", "body", "c"));

        assertThat(named.named(ArgumentName::isDestination)).containsExactlyInAnyOrder("to", "cc");
        assertThat(named.named(ArgumentName::isPayload)).containsExactly("body");
        assertThat(named.named(ArgumentName::isAmount)).isEmpty();
    }

    private static Stream<Map<String, Object>> maps() {
        return Stream.of(new HashMap<>(), new LinkedHashMap<>(), new TreeMap<>());
    }
}
