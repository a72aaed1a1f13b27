package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * One use of a credential that a target saw.
 *
 * @param id the same each time that this use is told
 * @param principal how the target names the credential: a role, the digest of a token
 * @param instance what the target calls the user's connection or process; empty if it does not
 * @param address where it came from, if the target knows
 * @param action what it was used for, without contents
 * @param accepted whether the target let it in
 * @param at when, by the target's clock
 */
public record ObservedUse(
        String id,
        String principal,
        String instance,
        Optional<InetAddress> address,
        String action,
        boolean accepted,
        Instant at) {
    private static final int LONGEST = 200;

    public ObservedUse {
        requireNonNull(id, "id");
        requireNonNull(principal, "principal");
        instance = Texts.bounded(requireNonNull(instance, "instance"), LONGEST);
        requireNonNull(address, "address");
        action = Texts.bounded(requireNonNull(action, "action"), LONGEST);
        requireNonNull(at, "at");
    }
}
