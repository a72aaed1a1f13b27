package io.cordon.quickstart.stage;

import java.time.Instant;

/**
 * One use of a credential that a target accepted, in the target's own words.
 *
 * @param sequence counts the uses at this target
 * @param credential how the target names the credential: a token's digest, a role
 * @param action what it was used for
 */
record TargetUse(long sequence, String credential, String action, Instant at) {}
