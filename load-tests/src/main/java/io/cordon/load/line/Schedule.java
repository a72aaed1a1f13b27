package io.cordon.load.line;

/**
 * When each event is due: a fixed rate, whatever the machine makes of it. Who is late does not make the next one late.
 *
 * @param start nanoseconds of a clock that only counts
 * @param perSecond events a second
 */
record Schedule(long start, double perSecond) {

    static Schedule beginningIn(long nanos, double perSecond) {
        return new Schedule(System.nanoTime() + nanos, perSecond);
    }

    long due(int index) {
        return start + (long) (index * 1e9 / perSecond);
    }
}
