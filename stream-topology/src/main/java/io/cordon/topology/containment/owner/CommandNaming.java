package io.cordon.topology.containment.owner;

/** Names commands: the same for the same containment, so that two triggers, or the same one after a crash, give one command. */
@FunctionalInterface
public interface CommandNaming {

    String name(Subject subject, long epoch, Rung rung);
}
