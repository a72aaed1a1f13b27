package io.cordon.emitter.feature;

import io.cordon.emitter.ScopeDeclaration;
import io.cordon.extract.Extractor;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.DeclaredScope;
import io.cordon.schemas.avro.Delegation;
import io.cordon.schemas.avro.Destination;
import io.cordon.schemas.bound.EventBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A declared scope as it goes over the wire: destinations and resources reduced and printed as in a call. */
public final class ScopeMapper {
    private ScopeMapper() {}

    /** The scope, with the digest of all that can be read of it. */
    public static DeclaredScope map(ScopeDeclaration scope, Extractor extractor) {
        DeclaredScope mapped = new DeclaredScope(
                names(scope.tools().orElse(null)),
                destinations(scope.destinations().orElse(null), extractor),
                resources(scope.resources().orElse(null), extractor),
                names(scope.dataClasses().orElse(null)),
                names(scope.credentials().orElse(null)),
                capabilities(scope.capabilities().orElse(null)),
                scope.maxCalls().isPresent() ? Math.max(0, scope.maxCalls().getAsInt()) : null,
                scope.maxOutboundBytes().isPresent()
                        ? Math.max(0, scope.maxOutboundBytes().getAsLong())
                        : null,
                scope.expiresAt().orElse(null),
                FeatureMapper.none(),
                delegation(scope.delegation(), extractor));
        mapped.put(DeclaredScope.SCHEMA$.getField("digest").pos(), ScopeDigest.of(mapped));
        return mapped;
    }

    private static @Nullable Delegation delegation(io.cordon.emitter.Delegation delegation, Extractor extractor) {
        return delegation.isEmpty()
                ? null
                : new Delegation(
                        delegation.effects().stream()
                                .sorted()
                                .map(FeatureMapper::capability)
                                .toList(),
                        delegation.instructors().stream()
                                .limit(EventBounds.NAMES)
                                .map(WireText::name)
                                .toList(),
                        delegation.authors().stream()
                                .limit(EventBounds.DESTINATIONS)
                                .map(author -> FeatureMapper.destination(extractor.destination(author)))
                                .toList());
    }

    private static @Nullable List<String> names(@Nullable List<String> names) {
        return each(names, EventBounds.NAMES, WireText::name);
    }

    private static @Nullable List<Destination> destinations(@Nullable List<String> texts, Extractor extractor) {
        return each(texts, EventBounds.DESTINATIONS, text -> FeatureMapper.destination(extractor.destination(text)));
    }

    /** Reduced as a call's resource is, so that the prefix of a path stays one. */
    private static @Nullable List<String> resources(@Nullable List<String> texts, Extractor extractor) {
        return each(
                texts,
                EventBounds.NAMES,
                text -> WireText.reduced(extractor.destination(text).reduced()));
    }

    private static @Nullable List<Capability> capabilities(@Nullable Set<io.cordon.extract.Capability> capabilities) {
        return capabilities == null
                ? null
                : capabilities.stream().sorted().map(FeatureMapper::capability).toList();
    }

    /** Nothing beyond the bound is allowed: cutting a list of what is allowed only narrows it. */
    private static <T, R> @Nullable List<R> each(@Nullable List<T> list, int limit, Function<T, R> one) {
        if (list == null) {
            return null;
        }
        List<R> mapped = new ArrayList<>();
        list.stream().limit(limit).forEach(element -> mapped.add(one.apply(element)));
        return mapped;
    }
}
