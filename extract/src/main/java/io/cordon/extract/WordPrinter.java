package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Lexicon;
import io.cordon.extract.text.WordSink;
import io.cordon.extract.text.Words;

/** Collects the prints of the words of one text after another, and their verb classes. Confined to one thread. */
final class WordPrinter {

    private final TokenPrintSet tokens = new TokenPrintSet();
    private final Words words = new Words();
    private final TokenCache cache;
    private final WordSink sink = this::word;
    private int verbs;

    WordPrinter(Printer printer) {
        cache = new TokenCache(printer);
    }

    /** Forgets what was collected. */
    void clear() {
        tokens.clear();
        verbs = 0;
    }

    /** Collects the stems of at most this many words of the text, and their verb classes. */
    void words(ByteText text, int most) {
        words.scan(text, most, sink);
    }

    /** Collects the verb classes of at most this many words of the text, without their stems. */
    void verbs(ByteText text, int most) {
        verbs |= words.verbs(text, most);
    }

    TokenPrints tokens() {
        return tokens.toPrints();
    }

    int verbs() {
        return verbs;
    }

    private void word(Words word) {
        int meaning = word.meaning();
        verbs |= Lexicon.verbs(meaning);
        if (!Lexicon.isStop(meaning)) {
            tokens.add(cache.token(word));
        }
    }
}
