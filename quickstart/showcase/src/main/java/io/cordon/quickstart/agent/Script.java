package io.cordon.quickstart.agent;

/** What an agent does, step by step. */
@FunctionalInterface
public interface Script {
    /** Plays it to its end. */
    void play(Actor actor);
}
