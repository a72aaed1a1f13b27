package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/** Identity of an effect: the same key never has a second effect. */
public record StepKey(String commandId, String step) {
    public StepKey {
        requireNonNull(commandId, "commandId");
        requireNonNull(step, "step");
    }
}
