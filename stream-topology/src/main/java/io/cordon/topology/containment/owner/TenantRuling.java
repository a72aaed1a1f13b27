package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What the owner decided about a tenant as time passed.
 *
 * @param tenancy what holds for it from now on
 * @param effects what leaves the owner, in order
 */
public record TenantRuling(Tenancy tenancy, List<Effect> effects) {

    public TenantRuling {
        requireNonNull(tenancy, "tenancy");
        effects = List.copyOf(effects);
    }
}
