package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/**
 * One enforcement point of a command: a credential that this connector shall end.
 *
 * @param commandId id to pass on to targets that keep one
 */
public record PointRequest(String commandId, String tenant, CredentialView credential) {
    public PointRequest {
        requireNonNull(commandId, "commandId");
        requireNonNull(tenant, "tenant");
        requireNonNull(credential, "credential");
    }

    /** Names a step of this point. */
    public StepKey step(String name) {
        return new StepKey(commandId, credential.ref() + "/" + name);
    }
}
