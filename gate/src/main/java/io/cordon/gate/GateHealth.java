package io.cordon.gate;

/**
 * How a gate is.
 *
 * @param sessions sessions that it watches
 * @param judged calls judged since it was opened
 * @param stopped of these, stepped up or denied
 * @param phantoms provisional denials that were never committed
 */
public record GateHealth(int sessions, long judged, long stopped, long phantoms) {}
