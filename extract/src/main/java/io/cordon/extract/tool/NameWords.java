package io.cordon.extract.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The words of a programmer's name, in lower case: "sendEmail", "send_email" and "send-email" are "send", "email". */
final class NameWords {

    private static final int MOST = 16;
    private static final int LONGEST = 256;

    private NameWords() {}

    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        String start = name.substring(0, Math.min(name.length(), LONGEST));
        new Words()
                .scan(ByteText.of(start), MOST, word -> words.add(new String(word.buffer(), 0, word.length(), UTF_8)));
        return words;
    }
}
