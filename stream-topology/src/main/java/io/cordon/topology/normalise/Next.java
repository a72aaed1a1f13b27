package io.cordon.topology.normalise;

/**
 * Where records go from here.
 *
 * @param checked the node that takes what passed
 * @param deadLetter the sink for what did not
 */
public record Next(String checked, String deadLetter) {}
