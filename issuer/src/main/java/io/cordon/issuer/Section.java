package io.cordon.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.security.auth.x500.X500Principal;

/** A part of the file. Remembers what is wrong with any part, so that all of it is told at once. Confined to one thread. */
final class Section {
    private final JsonNode node;
    private final String path;
    private final List<String> problems;

    private Section(JsonNode node, String path, List<String> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    static Section root(JsonNode node) {
        return new Section(node, "", new ArrayList<>());
    }

    Section empty(String name) {
        return new Section(MissingNode.getInstance(), at(name), problems);
    }

    Section section(String name) {
        return optional(name).orElseGet(() -> {
            problems.add(at(name) + " is missing");
            return empty(name);
        });
    }

    Optional<Section> optional(String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isObject)
                .map(part -> new Section(part, at(name), problems));
    }

    List<Section> sections(String name) {
        JsonNode list = node.path(name);
        if (!list.isArray() || list.isEmpty()) {
            problems.add(at(name) + " is empty");
            return List.of();
        }
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Section(list.get(i), at(name) + "[" + i + "]", problems))
                .toList();
    }

    /** Texts of a list that must have some. */
    List<String> texts(String name) {
        List<String> texts = all(name);
        if (texts.isEmpty()) {
            problems.add(at(name) + " is empty");
        }
        return texts;
    }

    /** Texts of a list that may be absent. */
    List<String> all(String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    String text(String name) {
        return find(name).orElseGet(() -> {
            problems.add(at(name) + " is missing");
            return "";
        });
    }

    Optional<String> find(String name) {
        return Optional.of(node.path(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    boolean flag(String name, boolean otherwise) {
        return node.path(name).asBoolean(otherwise);
    }

    int number(String name, int otherwise) {
        return node.path(name).asInt(otherwise);
    }

    URI address(String name) {
        return URI.create(text(name));
    }

    /** A time such as 30m or 12h. */
    Duration duration(String name, Duration otherwise) {
        return find(name)
                .map(text -> {
                    try {
                        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
                    } catch (DateTimeParseException e) {
                        problems.add(at(name) + " is '" + text + "', expected a time such as 30m or 12h");
                        return otherwise;
                    }
                })
                .orElse(otherwise);
    }

    /** Who a rule is for: exactly one of certificate and subject. */
    Caller caller() {
        Optional<String> certificate = find("certificate");
        Optional<String> subject = find("subject");
        if (certificate.isPresent() == subject.isPresent()) {
            problems.add(path + " needs either certificate (its subject) or subject (of a token)");
            return new Caller.Token("");
        }
        return certificate.<Caller>map(this::certificate).orElseGet(() -> new Caller.Token(subject.orElseThrow()));
    }

    private Caller certificate(String subject) {
        try {
            return new Caller.Certificate(new X500Principal(subject));
        } catch (IllegalArgumentException e) {
            problems.add(at("certificate") + " is '" + subject + "', expected a name such as CN=billing,O=Acme");
            return new Caller.Token("");
        }
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
