package io.cordon.emitter.feature;

import io.cordon.extract.ArgumentFeatures;
import io.cordon.extract.ContentFeatures;
import io.cordon.extract.CrossPrint;
import io.cordon.extract.DestinationFeatures;
import io.cordon.extract.SecretHit;
import io.cordon.extract.SegmentFeatures;
import io.cordon.schemas.avro.Act;
import io.cordon.schemas.avro.Argument;
import io.cordon.schemas.avro.ArgumentKind;
import io.cordon.schemas.avro.ArgumentRole;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Content;
import io.cordon.schemas.avro.Destination;
import io.cordon.schemas.avro.DestinationKind;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.avro.Segment;
import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Features as they go over the wire. What is beyond the bounds of the wire is cut. */
public final class FeatureMapper {
    private static final ByteBuffer NONE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private static final Counterparts<io.cordon.extract.Capability, Capability> CAPABILITIES =
            new Counterparts<>(io.cordon.extract.Capability.class, Capability.class);
    private static final Counterparts<io.cordon.extract.Act, Act> ACTS =
            new Counterparts<>(io.cordon.extract.Act.class, Act.class);
    private static final Counterparts<io.cordon.extract.DestinationKind, DestinationKind> DESTINATIONS =
            new Counterparts<>(io.cordon.extract.DestinationKind.class, DestinationKind.class);
    private static final Counterparts<io.cordon.extract.ArgumentKind, ArgumentKind> KINDS =
            new Counterparts<>(io.cordon.extract.ArgumentKind.class, ArgumentKind.class);
    private static final Counterparts<io.cordon.extract.ArgumentRole, ArgumentRole> ROLES =
            new Counterparts<>(io.cordon.extract.ArgumentRole.class, ArgumentRole.class);
    private static final Content UNREADABLE = new Content(0, 0, List.of(), List.of(), true);

    private FeatureMapper() {}

    /** The features of a text that was received. */
    public static Content content(ContentFeatures features) {
        return new Content(
                features.length(),
                features.records(),
                each(features.segments(), EventBounds.SEGMENTS, FeatureMapper::segment),
                each(features.secrets(), EventBounds.SECRETS, FeatureMapper::secret),
                features.truncated() || features.segments().size() > EventBounds.SEGMENTS);
    }

    /** What stands for a text that could not be read: nothing is known of it, and it says so. */
    public static Content unreadable() {
        return UNREADABLE;
    }

    private static Segment segment(SegmentFeatures segment) {
        return new Segment(
                segment.record(),
                WireText.reduced(segment.path()),
                segment.wholeField(),
                segment.length(),
                bytes(segment.values().toBytes()),
                bytes(segment.tokens().toBytes()),
                segment.verbs(),
                segment.startsWithVerb());
    }

    /** A secret that was found. */
    public static SecretPrint secret(SecretHit hit) {
        return new SecretPrint(
                WireText.name(hit.format()),
                hit.entropyBits(),
                hit.length(),
                print(hit.print()),
                hit.cross().map(CrossPrint::toBytes).map(ByteBuffer::wrap).orElse(NONE),
                WireText.label(hit.layer()),
                hit.grams().gram(),
                bytes(hit.grams().toBytes()));
    }

    /** Where something would go. */
    public static Destination destination(DestinationFeatures destination) {
        return new Destination(
                DESTINATIONS.of(destination.kind()),
                WireText.reduced(destination.reduced()),
                print(destination.print()),
                print(destination.hostPrint()),
                bytes(destination.words().toBytes()),
                WireText.reduced(destination.argument()));
    }

    static List<Destination> destinations(List<DestinationFeatures> destinations) {
        return each(destinations, EventBounds.DESTINATIONS, FeatureMapper::destination);
    }

    static List<Argument> arguments(List<ArgumentFeatures> arguments) {
        return each(arguments, EventBounds.ARGUMENTS, FeatureMapper::argument);
    }

    private static Argument argument(ArgumentFeatures argument) {
        return new Argument(
                WireText.reduced(argument.path()),
                KINDS.of(argument.kind()),
                ROLES.of(argument.role()),
                argument.length(),
                bytes(argument.values().toBytes()),
                bytes(argument.tokens().toBytes()),
                secrets(argument.secrets()));
    }

    static List<SecretPrint> secrets(List<SecretHit> secrets) {
        return each(secrets, EventBounds.SECRETS, FeatureMapper::secret);
    }

    /** A class of tool. */
    public static Capability capability(io.cordon.extract.Capability capability) {
        return CAPABILITIES.of(capability);
    }

    /** What a call does beyond its class. */
    static List<Act> acts(Set<io.cordon.extract.Act> acts) {
        return acts.isEmpty() ? List.of() : acts.stream().map(ACTS::of).toList();
    }

    static ByteBuffer print(long print) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, print);
    }

    static ByteBuffer none() {
        return NONE;
    }

    static ByteBuffer bytes(byte[] packed) {
        return packed.length == 0 ? NONE : ByteBuffer.wrap(packed);
    }

    private static ByteBuffer print(OptionalLong print) {
        return print.isPresent() ? print(print.getAsLong()) : NONE;
    }

    private static <F, A> List<A> each(List<F> features, int limit, Function<F, A> one) {
        int size = Math.min(features.size(), limit);
        if (size == 0) {
            return List.of();
        }
        List<A> mapped = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            mapped.add(one.apply(features.get(i)));
        }
        return mapped;
    }
}
