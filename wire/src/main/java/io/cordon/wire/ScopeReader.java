package io.cordon.wire;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Delegation;
import io.cordon.detectors.event.Scope;
import io.cordon.schemas.avro.DeclaredScope;
import io.cordon.schemas.bound.EventBounds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declared scope: an absent list says nothing, an empty one allows nothing. */
final class ScopeReader {
    private ScopeReader() {}

    static Scope read(@Nullable DeclaredScope scope, FeatureReader features) {
        if (scope == null) {
            return Scope.UNDECLARED;
        }
        Bounds.exactlyOrEmpty("scope.digest", scope.getDigest(), EventBounds.WIDE_PRINT);
        return new Scope(
                names("scope.tools", scope.getTools()),
                Optional.ofNullable(scope.getDestinations())
                        .map(list -> features.destinations("scope.destinations", list)),
                resources(scope.getResources()),
                names("scope.dataClasses", scope.getDataClasses()),
                names("scope.credentials", scope.getCredentials()),
                Optional.ofNullable(scope.getCapabilities()).map(list -> capabilities("scope.capabilities", list)),
                Optional.ofNullable(scope.getMaxCalls()).map(calls -> Bounds.count("scope.maxCalls", calls)),
                Optional.ofNullable(scope.getMaxOutboundBytes())
                        .map(bytes -> Bounds.number("scope.maxOutboundBytes", bytes, 0)),
                Bounds.optionalTime("scope.expiresAt", scope.getExpiresAt()),
                delegation(scope.getDelegation(), features));
    }

    private static Delegation delegation(
            io.cordon.schemas.avro.@Nullable Delegation delegation, FeatureReader features) {
        return delegation == null
                ? Delegation.NONE
                : new Delegation(
                        capabilities("scope.delegation.effects", delegation.getEffects()),
                        names("scope.delegation.instructors", delegation.getInstructors())
                                .orElse(Set.of()),
                        features.destinations("scope.delegation.authors", delegation.getAuthors()));
    }

    private static Optional<Set<String>> names(String field, @Nullable List<String> names) {
        if (names == null) {
            return Optional.empty();
        }
        Set<String> set = new HashSet<>();
        Bounds.list(field, names, EventBounds.NAMES).forEach(name -> set.add(Bounds.name(field, name)));
        return Optional.of(set);
    }

    private static Optional<List<String>> resources(@Nullable List<String> resources) {
        if (resources == null) {
            return Optional.empty();
        }
        List<String> prefixes = new ArrayList<>();
        Bounds.list("scope.resources", resources, EventBounds.NAMES)
                .forEach(prefix -> prefixes.add(Bounds.reduced("scope.resources", prefix)));
        return Optional.of(prefixes);
    }

    /** A class that this version does not know is left out: it must not allow every tool of unknown class. */
    private static Set<Capability> capabilities(String field, List<io.cordon.schemas.avro.Capability> capabilities) {
        Set<Capability> set = EnumSet.noneOf(Capability.class);
        Bounds.list(field, capabilities, EventBounds.NAMES)
                .forEach(capability -> set.add(Words.capability(Bounds.present(field, capability))));
        set.remove(Capability.UNKNOWN);
        return set;
    }
}
