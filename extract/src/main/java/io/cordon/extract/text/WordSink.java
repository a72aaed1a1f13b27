package io.cordon.extract.text;

/** Takes the words of a text. */
@FunctionalInterface
public interface WordSink {

    /**
     * Takes a word. The buffer is valid during the call only, and may be changed.
     *
     * @param buffer the word in lower case as UTF-8, from its first byte on
     * @param length bytes of the word
     * @param meaning what {@link Lexicon} knows of it
     */
    void word(byte[] buffer, int length, int meaning);
}
