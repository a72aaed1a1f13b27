package io.cordon.cli.doctor;

import java.util.Locale;

/** What is looked at, in the order of the report. */
enum Area {
    BROKERS,
    TOPICS,
    TRANSACTIONS,
    ACCESS,
    REGISTRY,
    CLOCK,
    DISK,
    CONNECTORS,
    KEYS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
