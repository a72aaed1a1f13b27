package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.UserShare;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;
import java.util.Optional;

/** How a call's destinations and arguments stand to the user, the operator and the scope: the look-ups that several detectors share. */
final class Standpoint {

    private final Scene scene;
    private final TreeFacts tree;

    Standpoint(Scene scene) {
        this.scene = scene;
        this.tree = scene.tree();
    }

    /** True if neither scope nor user nor operator speaks for this destination. */
    boolean isNew(Destination destination) {
        return destination.kind() != Destination.Kind.PATH
                && !scene.session().scopes().declare(destination)
                && !userNamed(destination)
                && !personNamed(destination)
                && !own(destination);
    }

    /** Who speaks for this destination, if anybody does. */
    Optional<Origin> speaker(Destination destination) {
        if (scene.session().scopes().declare(destination)) {
            return Optional.of(Origin.SCOPE);
        }
        if (userNamed(destination) || personNamed(destination)) {
            return Optional.of(Origin.USER);
        }
        return own(destination) ? Optional.of(Origin.OPERATOR) : Optional.empty();
    }

    /** True if a call leads to a destination that nobody speaks for, or leaves without saying where to. */
    boolean leadsToNew(ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            if (isNew(call.destinations().get(i))) {
                return true;
            }
        }
        return call.destinations().isEmpty() && call.capability() == Capability.EGRESS;
    }

    /** A URL is the user's by its host; an address only as a whole, since many people share a mail domain. */
    private boolean userNamed(Destination destination) {
        return tree.userNamed(destination.print()) || isPlace(destination) && tree.userNamed(host(destination));
    }

    /** True if nothing speaks for a mail address but that its mail box begins with a word of the user's. */
    boolean isSpokenForByNameOnly(Destination destination) {
        return destination.kind() == Destination.Kind.EMAIL
                && personNamed(destination)
                && !scene.session().scopes().declare(destination)
                && !userNamed(destination)
                && !own(destination);
    }

    /** "Write to Lily" speaks for lily.white@, and a site made of the user's words is what he asked for. */
    private boolean personNamed(Destination destination) {
        TokenPrints words = destination.words();
        if (words.size() == 0) {
            return false;
        }
        return switch (destination.kind()) {
            // Words come in the order of the text: the first one is of the mailbox, later ones may be of the domain,
            // which anybody may have.
            case EMAIL -> tree.userUsed(words.print(0));
            case URL, HOST, PRINCIPAL, OTHER -> tree.userUsed(words) == words.size();
            case ACCOUNT, PHONE, PATH -> false;
        };
    }

    /** What the operator's instructions name, by itself or by its host, and the address of whoever they introduce. */
    private boolean own(Destination destination) {
        return tree.origin(destination.print()).from(Source.SYSTEM)
                || host(destination) != 0 && tree.origin(host(destination)).from(Source.SYSTEM)
                || destination.kind() == Destination.Kind.EMAIL && introduced(destination);
    }

    /** First and family name stand in the instructions; a look-alike that only a text offers is not believed. */
    private boolean introduced(Destination destination) {
        TokenPrints words = destination.words();
        return words.size() >= 2
                && tree.instructed(words.print(0))
                && tree.instructed(words.print(1))
                && !tree.origin(destination.print()).freeTextOnly();
    }

    /** Where the destination was read, by itself or by its host. */
    ValueOrigin origin(Destination destination) {
        ValueOrigin exact = tree.origin(destination.print());
        return exact.known() || !isPlace(destination) || host(destination) == 0
                ? exact
                : tree.origin(host(destination));
    }

    /** True if something worth protecting stands in an argument that says neither where to nor what about. */
    boolean carriesSensitive(ToolCallRequested call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            if (argument.role() != Argument.Role.DESTINATION
                    && (carriesSecret(argument) || !isKnownToUser(call, argument) && carriesSensitive(argument))) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if something worth protecting is carried to somebody who need not have it: not what a payment is for, and not what stands in the prose of the
     * very result whose prose names the destination, since who wrote the one may have written the other.
     */
    boolean carriesOut(ToolCallRequested call, ValueOrigin destination) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            boolean about = argument.role() == Argument.Role.OTHER && call.capability() == Capability.PAYMENT;
            if (argument.role() != Argument.Role.DESTINATION
                    && (carriesSecret(argument)
                            || !about && !isKnownToUser(call, argument) && carriesSensitive(argument, destination))) {
                return true;
            }
        }
        return false;
    }

    /** How much is paid tells whoever is paid nothing, and neither does what the user said himself, a number of his too. */
    private boolean isKnownToUser(ToolCallRequested call, Argument argument) {
        boolean howMuch = argument.role() == Argument.Role.AMOUNT && call.capability() == Capability.PAYMENT;
        TokenPrints words = argument.tokens();
        boolean said = words.size() > 0
                && argument.length() <= CallWords.LONGEST_ARGUMENT
                && tree.userUsed(words) == words.size();
        return howMuch || said;
    }

    private boolean carriesSecret(Argument argument) {
        for (int i = 0; i < argument.secrets().size(); i++) {
            if (tree.secret(argument.secrets().get(i).print()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean carriesSensitive(Argument argument) {
        return carriesSensitive(argument, ValueOrigin.UNKNOWN);
    }

    private boolean carriesSensitive(Argument argument, ValueOrigin beside) {
        ValuePrints values = argument.values();
        for (int i = 0; i < values.size(); i++) {
            ValueOrigin origin = tree.origin(values.print(i));
            if (origin.sensitive() && !tree.userSaid(values.print(i)) && !isProseBeside(origin, beside)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProseBeside(ValueOrigin origin, ValueOrigin other) {
        return other.known()
                && origin.freeTextOnly()
                && origin.session() == other.session()
                && origin.sequence() == other.sequence();
    }

    /** True if an argument is what the user named or worded. */
    boolean hasArgumentOfUser(ToolCallRequested call) {
        return UserShare.isIn(tree, call);
    }

    static boolean isPlace(Destination destination) {
        return destination.kind() == Destination.Kind.URL || destination.kind() == Destination.Kind.HOST;
    }

    private static long host(Destination destination) {
        return destination.hostPrint().orElse(0);
    }
}
