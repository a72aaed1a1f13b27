package io.cordon.cli.configuration;

import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterConfigBuilder;
import io.cordon.emitter.FailurePolicy;
import io.cordon.gate.GateConfig;
import io.cordon.schemas.config.Question;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What libraries are told in code, read from their own types: the names, what they take, and what holds where nothing is said. */
final class InCode {
    private static final List<String> SAID_BY_RECORDS = List.of("deadlines", "capacity");

    private InCode() {}

    /** The methods of the emitter's builder; what they take is one word or several. */
    static List<Question> emitter() {
        EmitterConfig standard = EmitterConfig.builder("tenant", "runtime")
                .instance("instance")
                .transport(() -> {
                    throw new IllegalStateException("nothing is sent");
                })
                .registry(() -> {
                    throw new IllegalStateException("nothing is looked up");
                })
                .build();
        Map<String, List<Method>> settings = Arrays.stream(EmitterConfigBuilder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() > 0)
                .collect(Collectors.groupingBy(Method::getName, TreeMap::new, Collectors.toList()));
        return settings.entrySet().stream()
                .flatMap(each -> SAID_BY_RECORDS.contains(each.getKey())
                        ? parts(
                                each.getKey(),
                                component(standard, each.getKey()).orElseThrow())
                        : Stream.of(Question.optional(
                                each.getKey(), taken(each.getValue()), standard(standard, each.getKey()))))
                .toList();
    }

    /** The components of the gate's configuration. */
    static List<Question> gate() {
        return Arrays.stream(GateConfig.class.getRecordComponents())
                .map(each -> Question.optional(each.getName(), each.getType().getSimpleName()))
                .toList();
    }

    private static String taken(List<Method> overloads) {
        return overloads.stream()
                .map(method -> Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ")))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("; or "));
    }

    private static Stream<Question> parts(String name, Object group) {
        return Arrays.stream(group.getClass().getRecordComponents())
                .map(each -> Question.optional(
                        name + "." + each.getName(),
                        each.getType().getSimpleName(),
                        plain(value(group, each)).orElse("")));
    }

    private static String standard(EmitterConfig standard, String name) {
        return name.equals("instance")
                ? ""
                : component(standard, name).flatMap(InCode::plain).orElse("");
    }

    private static Optional<Object> component(Record record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .map(each -> value(record, each));
    }

    private static Object value(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName(), e);
        }
    }

    /** Only what can be written in a word. */
    private static Optional<String> plain(Object value) {
        return switch (value) {
            case Duration time ->
                Optional.of(time.toMillis() < 1_000 ? time.toMillis() + " ms" : time.toSeconds() + " s");
            case Integer number -> Optional.of(String.format(Locale.ROOT, "%,d", number));
            case Enum<?> word -> Optional.of(word.name());
            case FailurePolicy policy ->
                Optional.of(policy.decisions().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", ")));
            default -> Optional.empty();
        };
    }
}
