/**
 * The audit log: what was asked for, decided, ordered, done and released, one line each, chained by hashes and signed. A follower writes
 * it from the topics; anybody with the public key verifies it without them.
 */
@NullMarked
package io.cordon.operations.log;

import org.jspecify.annotations.NullMarked;
