package io.cordon.emitter.transport;

/**
 * The broker has an event.
 *
 * @param partition where
 * @param offset at which place; -1 where the transport does not know
 */
public record Ack(int partition, long offset) {}
