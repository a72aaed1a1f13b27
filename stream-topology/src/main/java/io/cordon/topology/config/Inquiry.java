package io.cordon.topology.config;

import io.cordon.schemas.config.Question;
import java.util.ArrayList;
import java.util.List;

/** What one reading of a file comes upon: problems, and all that was asked for. Confined to one thread. */
final class Inquiry {
    private final boolean everything;
    private final List<String> problems = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private Inquiry(boolean everything) {
        this.everything = everything;
    }

    /** Of a file that is there. */
    static Inquiry ofFile() {
        return new Inquiry(false);
    }

    /** Of no file: each list has one element, so that a reader asks for what an element has. */
    static Inquiry ofEverything() {
        return new Inquiry(true);
    }

    boolean everything() {
        return everything;
    }

    void asked(Question question) {
        questions.add(question);
    }

    void problem(String text) {
        problems.add(text);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
