package io.cordon.extract.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a programmer's name, in lower case: "sendEmail", "send_email" and "send-email" are "send", "email". */
final class NameWords {

    private static final int MOST = 16;

    private NameWords() {}

    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        new Words().scan(name, 0, Math.min(name.length(), 256), MOST, (buffer, length, meaning) -> {
            words.add(new String(buffer, 0, length, UTF_8));
        });
        return words;
    }
}
