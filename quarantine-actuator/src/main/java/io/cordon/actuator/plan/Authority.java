package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

/** Which topology commands; of two with the same right to, the higher epoch is the one to follow. */
public record Authority(String applicationId, long epoch) {
    public Authority {
        requireNonNull(applicationId, "applicationId");
    }
}
