package io.cordon.quickstart.agent;

/** An agent could not go on with its work. */
final class ScriptStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptStoppedException(String tool) {
        super("no way to go on without " + tool);
    }
}
