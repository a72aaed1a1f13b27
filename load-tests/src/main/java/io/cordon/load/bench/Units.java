package io.cordon.load.bench;

/** Units of figures. */
final class Units {

    static final String RATIO = "ratio";
    static final String COUNT = "1";
    static final String PER_SECOND = "1/s";
    static final String MICROS = "us";
    static final String MILLIS = "ms";
    static final String SECONDS = "s";
    static final String MEGABYTES = "MB/s";
    static final String BYTES = "B";
    static final String MEBIBYTES = "MiB";

    private Units() {}
}
