package io.cordon.operations.story;

import java.time.Instant;

/**
 * A call that a gate lets run only once a person agreed.
 *
 * @param session whose call
 * @param root the root session of its tree
 * @param tool which tool
 * @param argumentDigest what an agreement binds to, in hexadecimal digits
 * @param at when it was asked for
 */
public record StepUp(String session, String root, String tool, String argumentDigest, Instant at) {}
