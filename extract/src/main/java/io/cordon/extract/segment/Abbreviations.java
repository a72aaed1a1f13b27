package io.cordon.extract.segment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cordon.extract.text.ByteText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;

/** Words whose full stop ends no sentence. */
final class Abbreviations {

    /** Each in one number, as a text gives its bytes. */
    private static final long[] WORDS = Stream.of(
                    "e.g", "i.e", "mr", "mrs", "ms", "dr", "st", "vs", "no", "approx", "inc", "ltd", "prof", "cf")
            .mapToLong(Abbreviations::number)
            .sorted()
            .toArray();

    private Abbreviations() {}

    /** Whether there is one between two positions, at most eight characters from each other: one letter, or a known word. */
    static boolean has(ByteText text, int from, int to) {
        int length = to - from;
        return length == 1 || Arrays.binarySearch(WORDS, text.lower(from, length)) >= 0;
    }

    private static long number(String word) {
        byte[] eight = Arrays.copyOf(word.getBytes(US_ASCII), Long.BYTES);
        return ByteBuffer.wrap(eight).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }
}
