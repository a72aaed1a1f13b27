package io.cordon.authserver.tool;

import java.time.Instant;

/**
 * One call that a tool accepted.
 *
 * @param sequence counts the accepted calls from 0, without a gap
 * @param client the client that the token was issued to
 * @param tokenId the first 128 bits of the token's SHA-256 digest, in hex
 * @param tool the tool's scope
 * @param target whom or what it was about, without contents
 * @param address where the call came from
 * @param time when it was accepted, right after its token was found good
 */
record AcceptedCall(
        long sequence, String client, String tokenId, String tool, String target, String address, Instant time) {}
