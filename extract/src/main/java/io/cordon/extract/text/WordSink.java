package io.cordon.extract.text;

/** Takes the words of a text. */
@FunctionalInterface
public interface WordSink {

    /** Takes the current word of a scan; what is said of it is valid during the call only. */
    void word(Words current);
}
