package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

/**
 * A credential that ends with a containment, at the place where it is honoured.
 *
 * @param credential credential reference
 * @param connector connector instance that can end it, empty if the issuer named none
 * @param target enforcement point
 * @param sessions live sessions that hold it, inside and outside the subject
 * @param agents agents that lose all they have there with it: 0 none, only what is held ends; more than one share an account
 */
public record ImpactPoint(String credential, String connector, String target, int sessions, int agents) {

    public ImpactPoint {
        requireNonNull(credential, "credential");
        requireNonNull(connector, "connector");
        requireNonNull(target, "target");
    }
}
