package io.cordon.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cordon.schemas.config.Question;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.security.auth.x500.X500Principal;

/** A part of the file. Remembers what is wrong with any part, so that all of it is told at once. Confined to one thread. */
final class Section {
    private final JsonNode node;
    private final String path;
    private final List<String> problems;
    private final Optional<List<Question>> questions;
    private final Set<String> asked = new TreeSet<>();
    private final List<Section> parts = new ArrayList<>();

    private Section(JsonNode node, String path, List<String> problems, Optional<List<Question>> questions) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        this.questions = questions;
        if (!node.isMissingNode() && !node.isObject()) {
            problems.add((path.isEmpty() ? "the file" : path) + " is no mapping");
        }
    }

    static Section root(JsonNode node) {
        return new Section(node, "", new ArrayList<>(), Optional.empty());
    }

    /** Of no file: what is asked for is noted. */
    static Section inquiry(List<Question> questions) {
        return new Section(MissingNode.getInstance(), "", new ArrayList<>(), Optional.of(questions));
    }

    Section section(String name) {
        return part(value(name), at(name));
    }

    /** Settings that may be absent altogether. */
    Optional<Section> optional(String name) {
        return value(name).isMissingNode() && questions.isEmpty() ? Optional.empty() : Optional.of(section(name));
    }

    List<Section> sections(String name) {
        if (questions.isPresent()) {
            return List.of(part(MissingNode.getInstance(), at(name) + "[]"));
        }
        List<Section> list = new ArrayList<>();
        for (JsonNode element : value(name)) {
            list.add(part(element, at(name) + "[" + list.size() + "]"));
        }
        if (list.isEmpty() || !value(name).isArray()) {
            problems.add(at(name) + " is empty");
        }
        return list;
    }

    private Section part(JsonNode element, String place) {
        Section part = new Section(element, place, problems, questions);
        parts.add(part);
        return part;
    }

    /** Texts of a list that must have some. */
    List<String> texts(String name) {
        note(Question.required(at(name), "a list of texts"));
        List<String> texts = list(name);
        if (texts.isEmpty()) {
            problems.add(at(name) + " is empty");
        }
        return texts;
    }

    /** Texts of a list that may be absent. */
    List<String> all(String name) {
        note(Question.optional(at(name), "a list of texts"));
        return list(name);
    }

    private List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        value(name).forEach(element -> texts.add(element.asText()));
        if (!value(name).isMissingNode() && !value(name).isArray()) {
            problems.add(at(name) + " is no list");
        }
        return texts;
    }

    String text(String name) {
        return required(name, "a text", "", Reading::text);
    }

    String text(String name, String otherwise) {
        return optional(name, "a text", otherwise, otherwise, Reading::text);
    }

    Optional<String> find(String name) {
        note(Question.optional(at(name), "a text"));
        return present(name) ? read(name, "a text", Reading::text) : Optional.empty();
    }

    boolean flag(String name, boolean otherwise) {
        return optional(name, "true or false", otherwise, String.valueOf(otherwise), Reading::flag);
    }

    int number(String name, int otherwise, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return optional(
                name, expected, otherwise, String.valueOf(otherwise), value -> Reading.number(value, least, most));
    }

    URI address(String name) {
        return required(
                name, "an https or file address, or http on loopback", URI.create("https://missing"), Reading::address);
    }

    /** A time such as 30m or 12h. */
    Duration duration(String name, Duration otherwise) {
        return optional(name, "a time such as 30m or 12h", otherwise, Reading.words(otherwise), Reading::time);
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

    /** Ends the reading. What nobody asked for is wrong as well: a misspelt limit would silently not hold. */
    void check() {
        unknown();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private void unknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                problems.add(at(name) + " is unknown; known are " + asked);
            }
        });
        parts.forEach(Section::unknown);
    }

    private <T> T required(String name, String expected, T substitute, Reading<T> reading) {
        note(Question.required(at(name), expected));
        if (!present(name)) {
            problems.add(at(name) + " is missing");
            return substitute;
        }
        return read(name, expected, reading).orElse(substitute);
    }

    private <T> T optional(String name, String expected, T otherwise, String standard, Reading<T> reading) {
        note(Question.optional(at(name), expected, standard));
        return present(name) ? read(name, expected, reading).orElse(otherwise) : otherwise;
    }

    private <T> Optional<T> read(String name, String expected, Reading<T> reading) {
        Optional<T> read = reading.read(value(name));
        if (read.isEmpty()) {
            String text = value(name).asText();
            // An address with an @ may hold a password.
            problems.add(at(name) + (text.contains("@") ? " is not what it should be" : " is '" + text + "'")
                    + ", expected " + expected);
        }
        return read;
    }

    private void note(Question question) {
        questions.ifPresent(list -> list.add(question));
    }

    private boolean present(String name) {
        return !value(name).isMissingNode();
    }

    /** A name without a value is as good as absent. */
    private JsonNode value(String name) {
        asked.add(name);
        JsonNode value = node.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
