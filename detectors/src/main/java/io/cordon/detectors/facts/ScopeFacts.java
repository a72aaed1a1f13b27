package io.cordon.detectors.facts;

import static java.util.Objects.requireNonNullElse;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Scope;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared scope as it is kept: names as hashes, destinations as prints, both sorted. A list beyond {@value #LIMIT} entries is cut, which
 * allows less.
 */
public final class ScopeFacts {

    /** Entries kept of each list. */
    static final int LIMIT = 256;

    private static final int RESOURCE_LIMIT = 64;
    private static final int MAX_RESOURCE = 128;

    /** Most sessions declare nothing. */
    private static final ScopeFacts UNDECLARED = kept(Scope.UNDECLARED);

    private final long @Nullable [] tools;
    private final long @Nullable [] destinations;
    private final long @Nullable [] dataClasses;
    private final long @Nullable [] credentials;
    private final Optional<List<String>> resources;
    private final int capabilities;
    private final long maxCalls;
    private final long maxOutboundBytes;
    private final long expiresAt;
    private final int delegated;
    private final long[] instructors;
    private final long[] authors;

    private ScopeFacts(
            long[] @Nullable [] lists,
            Optional<List<String>> resources,
            int capabilities,
            long maxCalls,
            long maxOutboundBytes,
            long expiresAt,
            int delegated,
            long[] instructors,
            long[] authors) {
        this.tools = lists[0];
        this.destinations = lists[1];
        this.dataClasses = lists[2];
        this.credentials = lists[3];
        this.resources = resources;
        this.capabilities = capabilities;
        this.maxCalls = maxCalls;
        this.maxOutboundBytes = maxOutboundBytes;
        this.expiresAt = expiresAt;
        this.delegated = delegated;
        this.instructors = instructors;
        this.authors = authors;
    }

    /** What is kept of a declared scope. */
    public static ScopeFacts of(Scope scope) {
        return scope.equals(Scope.UNDECLARED) ? UNDECLARED : kept(scope);
    }

    private static ScopeFacts kept(Scope scope) {
        long[] @Nullable [] lists = {
            hashes(scope.tools()),
            scope.destinations().map(ScopeFacts::prints).orElse(null),
            hashes(scope.dataClasses()),
            hashes(scope.credentials())
        };
        return new ScopeFacts(
                lists,
                scope.resources().map(ScopeFacts::bounded),
                scope.capabilities().map(ScopeFacts::mask).orElse(-1),
                scope.maxCalls().orElse(-1),
                scope.maxOutboundBytes().orElse(-1L),
                scope.expiresAt().map(Instant::toEpochMilli).orElse(-1L),
                mask(scope.delegation().effects()),
                hashed(scope.delegation().instructors()),
                prints(scope.delegation().authors()));
    }

    /** True if the tool is allowed, or no tools were declared. */
    public boolean allowsTool(String tool) {
        return allows(tools, NameHash.of(tool));
    }

    /** True if destinations were declared at all. */
    public boolean declaresDestinations() {
        return destinations != null;
    }

    /** True if the destination or its host was declared. */
    public boolean names(Destination destination) {
        return destinations != null
                && (contains(destinations, destination.print())
                        || destination.hostPrint().isPresent()
                                && contains(
                                        destinations, destination.hostPrint().getAsLong()));
    }

    /** True if the data class is allowed, or none were declared. */
    public boolean allowsDataClass(String dataClass) {
        return dataClass.isEmpty() || allows(dataClasses, NameHash.of(dataClass));
    }

    /** True if the credential is allowed, or none were declared. */
    public boolean allowsCredential(String credential) {
        return allows(credentials, NameHash.of(credential));
    }

    /** True if the resource begins like a declared one, or none were declared. */
    public boolean allowsResource(String resource) {
        if (resource.isEmpty() || resources.isEmpty()) {
            return true;
        }
        for (String prefix : resources.get()) {
            if (resource.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** True if resources were declared, and the resource begins like one of them. */
    public boolean namesResource(String resource) {
        return resources.isPresent() && !resource.isEmpty() && allowsResource(resource);
    }

    /** True if the class needs no question, or no classes were declared. */
    public boolean allowsCapability(Capability capability) {
        return (capabilities & 1 << capability.ordinal()) != 0;
    }

    /** True if content may decide on calls of this class. */
    public boolean delegates(Capability capability) {
        return (delegated & 1 << capability.ordinal()) != 0;
    }

    /** True if the results of this tool may instruct the agent as the operator does. */
    public boolean letsInstruct(String tool) {
        return instructors.length != 0 && contains(instructors, NameHash.of(tool));
    }

    /** True if there are people or places whose word may instruct the agent, in whatever results. */
    public boolean hasAuthors() {
        return authors.length != 0;
    }

    /** True if the value names one of them. */
    public boolean letsInstruct(long print) {
        return contains(authors, print);
    }

    /** True if so many calls are too many. */
    public boolean exceedsCalls(long calls) {
        return maxCalls >= 0 && calls > maxCalls;
    }

    /** True if so many bytes are too many. */
    public boolean exceedsOutboundBytes(long bytes) {
        return maxOutboundBytes >= 0 && bytes > maxOutboundBytes;
    }

    /** True if the scope has ended. */
    public boolean expired(long now) {
        return expiresAt >= 0 && now > expiresAt;
    }

    /**
     * What this scope allows that the other one forbids; empty if it is no wider. Absent lists ask for nothing of their own. Declared
     * destinations are compared in full only by {@link #names}, since a place's host stands for it; here those of which the other knows none
     * at all are wider.
     */
    public Optional<String> beyond(ScopeFacts other) {
        if (!within(tools, other.tools)) {
            return Optional.of("tools");
        }
        if (!within(dataClasses, other.dataClasses) || !within(credentials, other.credentials)) {
            return Optional.of("data classes or credentials");
        }
        if (destinations != null && other.destinations != null && destinations.length != 0 && !meets(other)) {
            return Optional.of("destinations");
        }
        if (resources.isPresent() && !resources.get().stream().allMatch(other::allowsPrefix)) {
            return Optional.of("resources");
        }
        if (capabilities != -1 && (capabilities & ~other.capabilities) != 0) {
            return Optional.of("capabilities");
        }
        if ((delegated & ~other.delegated) != 0
                || !within(instructors, other.instructors)
                || !within(authors, other.authors)) {
            return Optional.of("what content may decide");
        }
        boolean larger = maxCalls > other.maxCalls && other.maxCalls >= 0
                || maxOutboundBytes > other.maxOutboundBytes && other.maxOutboundBytes >= 0
                || expiresAt > other.expiresAt && other.expiresAt >= 0;
        return larger ? Optional.of("a budget or its time") : Optional.empty();
    }

    private boolean allowsPrefix(String prefix) {
        return prefix.isEmpty() ? resources.isEmpty() : allowsResource(prefix);
    }

    private static boolean within(long @Nullable [] list, long @Nullable [] other) {
        return list == null || other == null || Arrays.stream(list).allMatch(entry -> contains(other, entry));
    }

    private boolean meets(ScopeFacts other) {
        long[] known = other.destinations;
        return destinations == null
                || known == null
                || Arrays.stream(destinations).anyMatch(d -> contains(known, d));
    }

    void encode(StateWriter out) {
        encode(out, tools);
        encode(out, destinations);
        encode(out, dataClasses);
        encode(out, credentials);
        out.number(resources.map(List::size).orElse(-1) + 1);
        resources.ifPresent(list -> list.forEach(out::text));
        out.int32(capabilities);
        out.number(maxCalls + 1);
        out.number(maxOutboundBytes + 1);
        out.number(expiresAt + 1);
        out.int32(delegated);
        encode(out, instructors);
        encode(out, authors);
    }

    static ScopeFacts decode(StateReader in) {
        long[] @Nullable [] lists = {list(in), list(in), list(in), list(in)};
        int count = in.count(RESOURCE_LIMIT + 1) - 1;
        Optional<List<String>> resources = count < 0
                ? Optional.empty()
                : Optional.of(Stream.generate(in::text).limit(count).toList());
        return new ScopeFacts(
                lists,
                resources,
                in.int32(),
                in.number() - 1,
                in.number() - 1,
                in.number() - 1,
                in.int32(),
                requireNonNullElse(list(in), new long[0]),
                requireNonNullElse(list(in), new long[0]));
    }

    private static void encode(StateWriter out, long @Nullable [] list) {
        out.number(list == null ? 0 : list.length + 1);
        if (list != null) {
            Arrays.stream(list).forEach(out::print);
        }
    }

    private static long @Nullable [] list(StateReader in) {
        int count = in.count(2 * LIMIT + 1) - 1;
        if (count < 0) {
            return null;
        }
        long[] list = new long[count];
        for (int i = 0; i < count; i++) {
            list[i] = in.print();
        }
        return list;
    }

    private static long @Nullable [] hashes(Optional<? extends Collection<String>> names) {
        return names.map(ScopeFacts::hashed).orElse(null);
    }

    private static long[] hashed(Collection<String> names) {
        return names.stream().mapToLong(NameHash::of).sorted().limit(LIMIT).toArray();
    }

    private static long[] prints(List<Destination> declared) {
        return declared.stream()
                .limit(LIMIT)
                .flatMapToLong(ScopeFacts::printsOf)
                .sorted()
                .distinct()
                .toArray();
    }

    /** A declared URL stands for its host; a declared mail address only for itself. */
    private static LongStream printsOf(Destination declared) {
        boolean place = declared.kind() == Destination.Kind.URL || declared.kind() == Destination.Kind.HOST;
        return place && declared.hostPrint().isPresent()
                ? LongStream.of(declared.print(), declared.hostPrint().getAsLong())
                : LongStream.of(declared.print());
    }

    private static List<String> bounded(List<String> prefixes) {
        return prefixes.stream()
                .filter(prefix -> prefix.length() <= MAX_RESOURCE)
                .limit(RESOURCE_LIMIT)
                .toList();
    }

    private static int mask(Collection<Capability> allowed) {
        return allowed.stream()
                .mapToInt(capability -> 1 << capability.ordinal())
                .reduce(0, (a, b) -> a | b);
    }

    private static boolean allows(long @Nullable [] list, long hash) {
        return list == null || contains(list, hash);
    }

    private static boolean contains(long[] sorted, long value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}
