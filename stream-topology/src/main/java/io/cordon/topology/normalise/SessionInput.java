package io.cordon.topology.normalise;

/** What the session core takes in, checked. */
public sealed interface SessionInput permits NormalisedEvent, NormalisedDirective {}
