package io.cordon.detectors.facts;

import java.util.Arrays;

/** The last numbers that were added, up to a limit, in their order. Mutable, confined to one thread. */
final class LastNumbers {

    private static final long[] NONE = {};

    private final int limit;
    private long[] numbers = NONE;

    LastNumbers(int limit) {
        this.limit = limit;
    }

    int size() {
        return numbers.length;
    }

    long get(int i) {
        return numbers[i];
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    boolean contains(long number) {
        for (long one : numbers) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    /** The oldest goes first. */
    void add(long number) {
        int kept = Math.min(numbers.length, limit - 1);
        long[] more = Arrays.copyOfRange(numbers, numbers.length - kept, numbers.length + 1);
        more[kept] = number;
        numbers = more;
    }

    void encode(StateWriter out) {
        out.number(numbers.length);
        for (long number : numbers) {
            out.number(number);
        }
    }

    static LastNumbers decode(StateReader in, int limit) {
        LastNumbers read = new LastNumbers(limit);
        read.numbers = new long[in.count(limit)];
        for (int i = 0; i < read.numbers.length; i++) {
            read.numbers[i] = in.number();
        }
        return read;
    }
}
