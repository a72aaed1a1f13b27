package io.cordon.detectors.baseline;

import java.util.Optional;

/** Where baselines are found: which one is in force for an agent type of a tenant, and each version that is kept. */
public interface BaselineShelf {

    /** No baseline at all. */
    BaselineShelf EMPTY = fixed(Baselines.NONE);

    /** The baseline in force; empty if there is none, or none that can be read. */
    Optional<Baseline> current(String tenant, String agentType);

    /** One version; empty if it was withdrawn. */
    Optional<Baseline> version(String tenant, String agentType, long version);

    /** A number that changes when anything on the shelf does. */
    long changes();

    /** The same baselines for all tenants and for good, as an operator's file has them. */
    static BaselineShelf fixed(Baselines baselines) {
        return new BaselineShelf() {
            @Override
            public Optional<Baseline> current(String tenant, String agentType) {
                return baselines.of(agentType);
            }

            @Override
            public Optional<Baseline> version(String tenant, String agentType, long version) {
                return baselines.of(agentType).filter(baseline -> baseline.version() == version);
            }

            @Override
            public long changes() {
                return 0;
            }
        };
    }
}
