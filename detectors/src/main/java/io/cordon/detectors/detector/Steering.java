package io.cordon.detectors.detector;

import io.cordon.detectors.detector.SteeringPattern.Lead;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.Passages;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.print.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for content having steered a call: where its destination was read, which sentence has its words, and how both stand to the task.
 * {@link SteeringSign} names each such thing, {@link SteeringPattern} says which of them together tell what.
 */
public final class Steering {

    /** Below this share of words in common with the task, in per cent, a text is about something else. */
    static final int FAR = 12;

    /** Bit of the verb class that hands a part of the task to whatever the content says: "follow the instructions". */
    private static final int FOLLOW = 1 << 12;

    private static final int VERBS = FOLLOW - 1;
    static final int LEAST_COVER = 2;
    static final int MUCH_MORE_PERCENT = 30;

    private final TreeFacts tree;
    private final ToolCallRequested call;
    private final Standpoint standpoint;
    private final Effect effect;

    private @Nullable Destination destination;
    private ValueOrigin origin = ValueOrigin.UNKNOWN;
    private @Nullable Passage passage;
    private int explained;
    private boolean muchMore;
    private @Nullable Passage order;
    private int ordered;
    private long asked;
    private long seen;
    private boolean weighed;
    private long tried;
    private long matching;

    private Steering(Scene scene, ToolCallRequested call) {
        this.tree = scene.tree();
        this.call = call;
        this.standpoint = new Standpoint(scene);
        this.effect = Effect.of(call);
    }

    static Steering of(Scene scene, ToolCallRequested call) {
        Steering steering = new Steering(scene, call);
        if (scene.tree().tainted() && !steering.handedOver(scene)) {
            steering.findDestination();
            steering.findPassages();
            steering.weighed = true;
        }
        return steering;
    }

    /** Whether a pattern matches: asked of those that may make a difference, since some read the call's arguments. */
    private boolean matches(SteeringPattern pattern) {
        long bit = 1L << pattern.ordinal();
        if ((tried & bit) == 0) {
            tried |= bit;
            boolean possible = weighed && (destination != null || pattern.lead() != Lead.DESTINATION);
            matching |= possible && pattern.matches(this) ? bit : 0;
        }
        return (matching & bit) != 0;
    }

    /** Whether one of these signs was looked for and not seen. */
    boolean lacksAny(long signs) {
        return (asked & ~seen & signs) != 0;
    }

    /** Whether a sign is seen; several patterns ask for the same. */
    boolean shows(SteeringSign sign) {
        long bit = sign.bit();
        if ((asked & bit) == 0) {
            asked |= bit;
            seen |= sign.isSeenIn(this) ? bit : 0;
        }
        return (seen & bit) != 0;
    }

    /** Content may decide on such calls, as whoever started the session said; not so on what is worth protecting. */
    private boolean handedOver(Scene scene) {
        return scene.session().scopes().every(scope -> scope.delegates(call.capability())) && !carriesSensitive();
    }

    private void findDestination() {
        int worst = -1;
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination candidate = call.destinations().get(i);
            ValueOrigin read = standpoint.origin(candidate);
            int weight = weight(read);
            if (read.onlyUntrusted()
                    && weight > worst
                    && (standpoint.isNew(candidate) || isLookAlike(candidate, read))) {
                worst = weight;
                destination = candidate;
                origin = read;
            }
        }
    }

    /** A name speaks for one address of a call: beside one that stood in a field of its own, another one of that name out of prose is nobody's. */
    private boolean isLookAlike(Destination candidate, ValueOrigin read) {
        if (!read.freeTextOnly() || !standpoint.isSpokenForByNameOnly(candidate)) {
            return false;
        }
        int name = candidate.words().print(0);
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination other = call.destinations().get(i);
            if (other.kind() == Destination.Kind.EMAIL
                    && other.print() != candidate.print()
                    && other.words().contains(name)
                    && !standpoint.origin(other).freeTextOnly()
                    && !standpoint.isNew(other)) {
                return true;
            }
        }
        return false;
    }

    private static int weight(ValueOrigin origin) {
        return (origin.freeTextOnly() ? 400 : 0) + (origin.startsWithVerb() ? 200 : 0) + 100 - origin.shareOfTask();
    }

    /** Of the sentences that say two words of the call that are unexplained otherwise: below that they tell nothing. */
    private void findPassages() {
        CallWords words = new CallWords(tree, call);
        if (words.unexplained() == 0) {
            return;
        }
        Passages all = tree.passages();
        int heaviest = -1;
        int best = -1;
        int orders = -1;
        for (int i = 0; i < all.size(); i++) {
            int said = words.unexplainedIn(all, i);
            if (said >= LEAST_COVER) {
                int weight = weight(all, i, said);
                if (weight > heaviest) {
                    heaviest = weight;
                    best = i;
                    explained = said;
                }
                if (said > ordered && isOrder(all, i)) {
                    orders = i;
                    ordered = said;
                }
            }
        }
        passage = best < 0 ? null : all.get(best);
        order = orders < 0 ? null : all.get(orders);
        muchMore = passage != null && words.shareOf(passage) - words.shareOfUser() > MUCH_MORE_PERCENT;
    }

    private int weight(Passages all, int candidate, int said) {
        return said * 8
                + (all.startsWithVerb(candidate) ? 4 : 0)
                + (effect.askedBy(all.verbs(candidate)) ? 2 : 0)
                + (all.isEndorsed(candidate) ? 0 : 1);
    }

    private boolean isOrder(Passages all, int candidate) {
        return all.startsWithVerb(candidate) && all.shareOfTask(candidate) < FAR && asks(all.verbs(candidate));
    }

    private boolean asks(int verbs) {
        return effect.askedBy(verbs) || (verbs & call.toolVerbs() & VERBS) != 0;
    }

    // -------------------------------------------------------------- the destination

    /** Nobody names the destination but free text that third parties may have written. */
    boolean destinationFromFreeText() {
        return destination != null && origin.freeTextOnly();
    }

    /** Nobody names the destination, which can be reached from anywhere, but third parties in a field of its own. */
    boolean destinationFromField() {
        return destination != null
                && !origin.freeTextOnly()
                && switch (destination.kind()) {
                    case URL, HOST, EMAIL, ACCOUNT, PHONE -> true;
                    case PATH, PRINCIPAL, OTHER -> false;
                };
    }

    /** Results between the destination and anything the user named. */
    int destinationHops() {
        return origin.hops();
    }

    /** The text around the destination begins with an action verb. */
    boolean destinationInCommand() {
        return origin.startsWithVerb();
    }

    /** The text around the destination has hardly a word of the task. */
    boolean destinationFarFromTask() {
        return origin.shareOfTask() < FAR;
    }

    /** The text around the destination asks for just this. */
    boolean destinationAsks() {
        return asks(origin.verbs());
    }

    /** The destination stands in a record that names something of the user's. */
    boolean destinationEndorsed() {
        return origin.endorsed();
    }

    /** An earlier call went to this place on the network: what comes back from there, or is filled in there, is no step further. */
    boolean placeReached() {
        return destination != null
                && Standpoint.isPlace(destination)
                && destination == call.destinations().getFirst()
                && tree.outflows().reached(call);
    }

    /** The user named another destination of this kind. A mail address also counts as a host, so a host tells only where no address was named. */
    boolean userNamedAnother() {
        return destination != null
                && switch (destination.kind()) {
                    case EMAIL -> tree.userNamed(ValueKind.EMAIL);
                    case URL, HOST ->
                        tree.userNamed(ValueKind.URL)
                                || tree.userNamed(ValueKind.HOST) && !tree.userNamed(ValueKind.EMAIL);
                    case ACCOUNT -> tree.userNamed(ValueKind.IBAN);
                    case PHONE -> tree.userNamed(ValueKind.PHONE);
                    case PATH, PRINCIPAL, OTHER -> false;
                };
    }

    /** The call goes to another destination of this kind too, for which the user speaks. */
    boolean isOneMore() {
        for (int i = 0; destination != null && i < call.destinations().size(); i++) {
            Destination other = call.destinations().get(i);
            if (other.print() != destination.print()
                    && other.kind() == destination.kind()
                    && standpoint.speaker(other).filter(Origin.USER::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    // -------------------------------------------------------------- the words

    /** How many words of the call one sentence says that neither the user nor the operator used. */
    int explained() {
        return explained;
    }

    /** That sentence has much more of the call's words than the task has. */
    boolean explainsMuchMore() {
        return muchMore;
    }

    /** That sentence begins with an action verb. */
    boolean passageInCommand() {
        return passage != null && passage.startsWithVerb();
    }

    /** That sentence asks for just this. */
    boolean passageAsks() {
        return passage != null && asks(passage.verbs());
    }

    /** That sentence has hardly a word of the task. */
    boolean passageFarFromTask() {
        return passage != null && passage.shareOfTask() < FAR;
    }

    /** That sentence stands in a record that names something of the user's. */
    boolean passageEndorsed() {
        return passage != null && passage.endorsed();
    }

    /** How many such words the best of those sentences says that are far from the task, begin with a verb, and ask for just this. */
    int ordered() {
        return ordered;
    }

    /**
     * That order is about what the call does and not about what it tells; or the user speaks for nothing of the call, so that it makes no difference, which
     * is asked last: it takes reading the arguments.
     */
    boolean orderDecides() {
        return unasked()
                || order != null && CallWords.ofDeed(tree, call).unexplainedIn(order) >= LEAST_COVER
                || shows(SteeringSign.NOTHING_OF_USER);
    }

    /** What an argument holds is named only by free text of third parties far from the task. */
    boolean aboutForeignThing() {
        return ForeignThing.isIn(tree, call);
    }

    // -------------------------------------------------------------- the call and the task

    /** No argument is what the user named or worded. */
    boolean nothingOfUser() {
        return !standpoint.hasArgumentOfUser(call);
    }

    /** The user asked neither for this effect nor for what the tool's name says. */
    boolean unasked() {
        int asked = tree.userVerbs();
        return !effect.askedBy(asked) && (asked & call.toolVerbs() & VERBS) == 0;
    }

    /** The user hands something over to what the content says. */
    boolean delegated() {
        return (tree.userVerbs() & FOLLOW) != 0;
    }

    /** Something sensitive goes with it. */
    boolean carriesSensitive() {
        return standpoint.carriesSensitive(call);
    }

    /** And it is carried to somebody who need not have it; where the user never asked for such an effect, whatever goes along. */
    boolean carriesOut() {
        return unasked() ? carriesSensitive() : standpoint.carriesOut(call, origin);
    }

    boolean fetches() {
        return effect == Effect.FETCH;
    }

    /** It changes something at home with what it takes from a place on the network: a script, a package, an extension. */
    boolean takesFromPlace() {
        return changes() && destination != null && Standpoint.isPlace(destination);
    }

    /** It sends, pays, grants or destroys. */
    boolean severe() {
        return effect != Effect.FETCH && effect != Effect.CHANGE;
    }

    /** It gives a right or a role, or leads something elsewhere from now on: it is not over with the call. */
    boolean grants() {
        return effect == Effect.GRANT;
    }

    /** It changes something at home, other than by a command: commands are judged by what they do. */
    boolean changes() {
        return effect == Effect.CHANGE && !isCommand();
    }

    private boolean isCommand() {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i).role() == Argument.Role.COMMAND) {
                return true;
            }
        }
        return false;
    }

    // -------------------------------------------------------------- what comes of it

    /** The coarse class of the call's effect, as baselines count it. */
    public int effectClass() {
        return effect.ordinal();
    }

    /** How much speaks for it, from 0 to 100: the strongest pattern counts. */
    public int points() {
        return Math.max(points(Lead.DESTINATION, 0), points(Lead.WORDS, 0));
    }

    /** As {@link #points()}, of the patterns of one kind that have so many at least; 0 if none of these matches. */
    int points(Lead lead, int least) {
        int points = 0;
        for (int i = 0; i < SteeringPattern.ALL.size(); i++) {
            SteeringPattern pattern = SteeringPattern.ALL.get(i);
            int told = pattern.points(this);
            if (pattern.lead() == lead && told >= least && told > points && matches(pattern)) {
                points = told;
            }
        }
        return points;
    }

    /** The patterns of one kind that match. */
    List<SteeringPattern> patterns(Lead lead) {
        List<SteeringPattern> all = new ArrayList<>(4);
        for (SteeringPattern pattern : SteeringPattern.ALL) {
            if (pattern.lead() == lead && matches(pattern)) {
                all.add(pattern);
            }
        }
        return all;
    }

    @Nullable
    Destination destination() {
        return destination;
    }

    ValueOrigin origin() {
        return origin;
    }

    @Nullable
    Passage passage() {
        return order != null ? order : passage;
    }

    /** Path of the argument with most of that sentence's words; empty if only the tool's name has any. */
    String passageArgument() {
        Passage said = passage();
        String path = "";
        int most = 0;
        for (int i = 0; said != null && i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            int says = said.says(argument.tokens());
            if (says > most) {
                most = says;
                path = argument.path();
            }
        }
        return path;
    }
}
