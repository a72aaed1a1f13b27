package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

/** Identity of a command. The action belongs to it: an owner may give a release the id of its containment. */
public record CommandKey(String commandId, Action action) {

    /** What a command asks for. */
    public enum Action {
        CONTAIN,
        RELEASE
    }

    public CommandKey {
        requireNonNull(commandId, "commandId");
        requireNonNull(action, "action");
    }
}
