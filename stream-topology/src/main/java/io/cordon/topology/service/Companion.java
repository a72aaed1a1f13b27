package io.cordon.topology.service;

import org.slf4j.LoggerFactory;

/** What runs beside a topology and has to be there before it. */
public interface Companion extends AutoCloseable {

    /** Begins, when the cluster is known to fit and before the first record is read. */
    void begin();

    @Override
    void close();

    /** This, and another one that begins and ends after it. */
    default Companion with(Companion other) {
        Companion first = this;
        return new Companion() {
            @Override
            public void begin() {
                first.begin();
                other.begin();
            }

            @Override
            public void close() {
                first.close();
                closing(other).close();
            }
        };
    }

    /** What only has to be closed; that it could not be is logged. */
    static Companion closing(AutoCloseable part) {
        return new Companion() {
            @Override
            public void begin() {}

            @Override
            public void close() {
                try {
                    part.close();
                } catch (Exception e) {
                    LoggerFactory.getLogger(Companion.class)
                            .atWarn()
                            .setCause(e)
                            .log("part did not close");
                }
            }
        };
    }

    /** Nothing. */
    static Companion none() {
        return closing(() -> {});
    }
}
