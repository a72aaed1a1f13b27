package io.cordon.wire;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.schemas.avro.ArgumentRole;
import io.cordon.schemas.avro.DestinationKind;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.bound.EventBounds;
import io.cordon.schemas.call.InsideArguments;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Features of one event: contents, arguments, destinations and secrets. One instance an event, since it keeps the print budget. */
final class FeatureReader {
    private final PrintBudget prints = new PrintBudget();
    private final @Nullable InsideArguments inside;

    /** Reads what events say. */
    FeatureReader() {
        this(null);
    }

    /** What stands in arguments is asked for elsewhere, if an asked one is given. */
    FeatureReader(@Nullable InsideArguments inside) {
        this.inside = inside;
    }

    Content content(String field, io.cordon.schemas.avro.@Nullable Content content) {
        if (content == null) {
            return Content.EMPTY;
        }
        return new Content(
                Bounds.count(field + ".length", content.getLength()),
                Bounds.count(field + ".records", content.getRecords()),
                each(field + ".segments", content.getSegments(), EventBounds.SEGMENTS, this::segment),
                secrets(field + ".secrets", content.getSecrets()),
                content.getTruncated());
    }

    private Segment segment(io.cordon.schemas.avro.Segment segment) {
        return new Segment(
                Bounds.count("segment.record", segment.getRecord()),
                Bounds.reduced("segment.path", segment.getPath()),
                segment.getWholeField(),
                Bounds.count("segment.length", segment.getLength()),
                prints.values("segment.values", segment.getValues()),
                prints.tokens("segment.tokens", segment.getTokens()),
                segment.getVerbs(),
                segment.getStartsWithVerb());
    }

    TokenPrints words(String field, @Nullable ByteBuffer packed) {
        return prints.tokens(field, packed);
    }

    List<Argument> arguments(@Nullable List<io.cordon.schemas.avro.Argument> arguments) {
        List<io.cordon.schemas.avro.Argument> checked = Bounds.list("arguments", arguments, EventBounds.ARGUMENTS);
        List<Argument> read = new ArrayList<>(checked.size());
        for (int i = 0; i < checked.size(); i++) {
            read.add(argument(Bounds.present("arguments", checked.get(i)), i));
        }
        return read;
    }

    private Argument argument(io.cordon.schemas.avro.Argument argument, int place) {
        String path = Bounds.reduced("argument.path", argument.getPath());
        Argument.Role role = role(Bounds.present("argument.role", argument.getRole()));
        int length = Bounds.count("argument.length", argument.getLength());
        return inside == null
                ? new Argument(
                        path,
                        role,
                        length,
                        prints.values("argument.values", argument.getValues()),
                        prints.tokens("argument.tokens", argument.getTokens()),
                        secrets("argument.secrets", argument.getSecrets()))
                : new Argument(path, role, length, new AskedArgument(inside, place, this));
    }

    List<Destination> destinations(String field, @Nullable List<io.cordon.schemas.avro.Destination> destinations) {
        return each(field, destinations, EventBounds.DESTINATIONS, this::known);
    }

    Optional<Destination> destination(io.cordon.schemas.avro.@Nullable Destination destination) {
        return destination == null ? Optional.empty() : Optional.of(known(destination));
    }

    private Destination known(io.cordon.schemas.avro.Destination destination) {
        return new Destination(
                kind(Bounds.present("destination.kind", destination.getKind())),
                Bounds.reduced("destination.reduced", destination.getReduced()),
                PrintBudget.tree("destination.print", destination.getPrint()),
                PrintBudget.optionalTree("destination.hostPrint", destination.getHostPrint()),
                prints.tokens("destination.words", destination.getWords()),
                Bounds.reduced("destination.argument", destination.getArgument()));
    }

    List<Secret> secrets(String field, @Nullable List<SecretPrint> secrets) {
        return each(field, secrets, EventBounds.SECRETS, this::secret);
    }

    Optional<Secret> optionalSecret(@Nullable SecretPrint secret) {
        return secret == null ? Optional.empty() : Optional.of(secret(secret));
    }

    private Secret secret(SecretPrint secret) {
        Bounds.count("secret.gramLength", secret.getGramLength());
        return new Secret(
                Bounds.name("secret.format", secret.getFormat()),
                Bounds.count("secret.entropyBits", secret.getEntropyBits()),
                Bounds.count("secret.length", secret.getLength()),
                PrintBudget.tree("secret.print", secret.getPrint()),
                PrintBudget.cross("secret.cross", secret.getCross()),
                Bounds.label("secret.layer", secret.getLayer()),
                prints.grams("secret.grams", secret.getGrams()));
    }

    private static <A, D> List<D> each(String field, @Nullable List<A> list, int limit, Function<A, D> one) {
        List<A> checked = Bounds.list(field, list, limit);
        if (checked.isEmpty()) {
            return List.of();
        }
        List<D> mapped = new ArrayList<>(checked.size());
        for (A element : checked) {
            mapped.add(one.apply(Bounds.present(field, element)));
        }
        return mapped;
    }

    private static Argument.Role role(ArgumentRole role) {
        return switch (role) {
            case DESTINATION -> Argument.Role.DESTINATION;
            case RESOURCE -> Argument.Role.RESOURCE;
            case AMOUNT -> Argument.Role.AMOUNT;
            case COMMAND -> Argument.Role.COMMAND;
            case PAYLOAD -> Argument.Role.PAYLOAD;
            case OTHER, UNKNOWN -> Argument.Role.OTHER;
        };
    }

    private static Destination.Kind kind(DestinationKind kind) {
        return switch (kind) {
            case URL -> Destination.Kind.URL;
            case HOST -> Destination.Kind.HOST;
            case EMAIL -> Destination.Kind.EMAIL;
            case ACCOUNT -> Destination.Kind.ACCOUNT;
            case PHONE -> Destination.Kind.PHONE;
            case PATH -> Destination.Kind.PATH;
            case PRINCIPAL -> Destination.Kind.PRINCIPAL;
            case OTHER, UNKNOWN -> Destination.Kind.OTHER;
        };
    }
}
