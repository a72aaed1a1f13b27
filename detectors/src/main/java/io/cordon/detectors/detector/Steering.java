package io.cordon.detectors.detector;

import io.cordon.detectors.detector.SteeringPattern.Lead;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.ValueOrigin;
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

    private final TreeFacts tree;
    private final ToolCallRequested call;
    private final Standpoint standpoint;
    private final Deed deed;

    private @Nullable DoubtfulDestination destination;
    private TellingSentences sentences = TellingSentences.NONE;
    private long asked;
    private long seen;
    private boolean weighed;
    private long tried;
    private long matching;
    private final @Nullable Boolean[] followable = new Boolean[Lead.values().length];

    private Steering(Scene scene, ToolCallRequested call) {
        this.tree = scene.tree();
        this.call = call;
        this.standpoint = new Standpoint(scene);
        this.deed = Deed.of(call);
    }

    static Steering of(Scene scene, ToolCallRequested call) {
        Steering steering = new Steering(scene, call);
        if (scene.tree().tainted() && !steering.isLeftToContent(scene)) {
            steering.destination = DoubtfulDestination.of(call, steering.standpoint);
            steering.sentences = TellingSentences.of(scene.tree(), steering.deed);
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
    private boolean isLeftToContent(Scene scene) {
        return scene.session().scopes().every(scope -> scope.delegates(call.capability())) && !carriesSensitive();
    }

    // -------------------------------------------------------------- the destination

    /** Nobody names the destination but free text that third parties may have written. */
    boolean destinationFromFreeText() {
        return destination != null && destination.isFromFreeText();
    }

    /** Nobody names the destination, which can be reached from anywhere, but third parties in a field of its own. */
    boolean destinationFromField() {
        return destination != null && destination.isFromField();
    }

    /** Results between the destination and anything the user named. */
    int destinationHops() {
        return origin().hops();
    }

    /** The text around the destination begins with an action verb. */
    boolean destinationInCommand() {
        return origin().startsWithVerb();
    }

    /** The text around the destination has hardly a word of the task. */
    boolean destinationFarFromTask() {
        return origin().shareOfTask() < FAR;
    }

    /** The text around the destination asks for just this. */
    boolean destinationAsks() {
        return deed.isAskedBy(origin().verbs());
    }

    /** The destination stands in a record that names something of the user's. */
    boolean destinationEndorsed() {
        return origin().endorsed();
    }

    /** An earlier call went to this place. */
    boolean placeReached() {
        return destination != null && destination.isReached(tree);
    }

    /** The user named another destination of this kind. */
    boolean userNamedAnother() {
        return destination != null && destination.isAnother(tree);
    }

    /** The call goes to another destination of this kind too, for which the user speaks. */
    boolean isOneMore() {
        return destination != null && destination.isOneMore();
    }

    /** The record that names the destination in free text has another one of the kind in a field of its own. */
    boolean passesOver() {
        return destination != null && tree.passesOver(destination.destination().print());
    }

    // -------------------------------------------------------------- the words

    /** How many words of the call one sentence says that neither the user nor the operator used. */
    int explained() {
        return sentences.explained();
    }

    /** That sentence has much more of the call's words than the task has. */
    boolean explainsMuchMore() {
        return sentences.explainsMuchMore();
    }

    /** That sentence begins with an action verb. */
    boolean passageInCommand() {
        Passage best = sentences.best();
        return best != null && best.startsWithVerb();
    }

    /** That sentence asks for just this. */
    boolean passageAsks() {
        Passage best = sentences.best();
        return best != null && deed.isAskedBy(best.verbs());
    }

    /** That sentence has hardly a word of the task. */
    boolean passageFarFromTask() {
        Passage best = sentences.best();
        return best != null && best.shareOfTask() < FAR;
    }

    /** That sentence stands in a record that names something of the user's. */
    boolean passageEndorsed() {
        Passage best = sentences.best();
        return best != null && best.endorsed();
    }

    /** How many such words the best of those sentences says that are far from the task, begin with a verb, and ask for just this. */
    int ordered() {
        return sentences.ordered();
    }

    /**
     * That order is about what the call does and not about what it tells; or the user speaks for nothing of the call, so that it makes no difference, which
     * is asked last: it takes reading the arguments.
     */
    boolean orderDecides() {
        Passage order = sentences.order();
        return unasked()
                || order != null && CallWords.ofDeed(tree, call).unexplainedIn(order) >= TellingSentences.LEAST_COVER
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
        return !deed.isAskedBy(tree.userVerbs());
    }

    /** The user hands something over to what the content says. */
    boolean delegated() {
        return (tree.userVerbs() & Deed.FOLLOW) != 0;
    }

    /** Something sensitive goes with it. */
    boolean carriesSensitive() {
        return standpoint.carriesSensitive(call);
    }

    /** And it is carried to somebody who need not have it; where the user never asked for such an effect, whatever goes along. */
    boolean carriesOut() {
        return unasked() ? carriesSensitive() : standpoint.carriesOut(call, origin());
    }

    Deed deed() {
        return deed;
    }

    /** It changes something at home with what it takes from a place on the network: a script, a package, an extension. */
    boolean takesFromPlace() {
        return deed.changes() && destination != null && destination.isPlace();
    }

    // -------------------------------------------------------------- what comes of it

    /** The coarse class of the call's effect, as baselines count it. */
    public int effectClass() {
        return deed.effect().ordinal();
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

    /** The sentence that leads this call is farther from the task than the text that it stands in is by and large. */
    private boolean standsApart(Lead lead) {
        if (lead == Lead.DESTINATION) {
            return destination != null
                    && origin().shareOfTask() < tree.passages().shareOfTaskIn(origin().session(), origin().sequence());
        }
        Passage passage = passage();
        return passage != null
                && passage.shareOfTask() < tree.passages().shareOfTaskIn(passage.session(), passage.sequence());
    }

    /** That the call does what a text says is no sign of an attack: the session works from it, or the user handed over and the sentence is like the rest of it. */
    boolean mayBeFollowed(Lead lead) {
        int ordinal = lead.ordinal();
        Boolean known = followable[ordinal];
        if (known == null) {
            known = worksFrom(lead) || delegated() && !standsApart(lead);
            followable[ordinal] = known;
        }
        return known;
    }

    /** The call runs: what led it is what the session works from. */
    void followed() {
        if (destination != null) {
            tree.followed(destination.origin());
        }
        Passage best = sentences.best();
        if (best != null) {
            tree.followed(best);
        }
    }

    /** Another sentence of the text that leads this call led an earlier one that ran. */
    private boolean worksFrom(Lead lead) {
        if (lead == Lead.DESTINATION) {
            return destination != null && tree.workSources().hasOtherThan(destination.origin());
        }
        Passage passage = passage();
        return passage != null && tree.workSources().hasOtherThan(passage);
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
        return destination == null ? null : destination.destination();
    }

    ValueOrigin origin() {
        return destination == null ? ValueOrigin.UNKNOWN : destination.origin();
    }

    @Nullable
    Passage passage() {
        Passage order = sentences.order();
        return order != null ? order : sentences.best();
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
