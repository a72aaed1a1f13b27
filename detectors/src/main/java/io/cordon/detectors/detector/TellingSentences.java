package io.cordon.detectors.detector;

import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.Passages;
import io.cordon.detectors.facts.TreeFacts;
import org.jspecify.annotations.Nullable;

/** Which sentences of third parties say what a call says, in words that neither the user nor the operator used. Below two such words a sentence tells nothing. */
final class TellingSentences {

    static final int LEAST_COVER = 2;
    static final int MUCH_MORE_PERCENT = 30;

    /** Of a tree without such content. */
    static final TellingSentences NONE = new TellingSentences();

    private @Nullable Passage best;
    private int explained;
    private boolean muchMore;
    private @Nullable Passage order;
    private int ordered;

    private TellingSentences() {}

    static TellingSentences of(TreeFacts tree, Deed deed) {
        CallWords words = new CallWords(tree, deed.call());
        if (words.unexplained() == 0) {
            return NONE;
        }
        TellingSentences found = new TellingSentences();
        found.find(tree.passages(), words, deed);
        return found;
    }

    private void find(Passages all, CallWords words, Deed deed) {
        int heaviest = -1;
        int explains = -1;
        int orders = -1;
        for (int i = 0; i < all.size(); i++) {
            int said = words.unexplainedIn(all, i);
            if (said >= LEAST_COVER) {
                int weight = weight(all, i, said, deed.effect());
                if (weight > heaviest) {
                    heaviest = weight;
                    explains = i;
                    explained = said;
                }
                if (said > ordered && isOrder(all, i, deed)) {
                    orders = i;
                    ordered = said;
                }
            }
        }
        best = explains < 0 ? null : all.get(explains);
        order = orders < 0 ? null : all.get(orders);
        muchMore = best != null && words.shareOf(best) - words.shareOfUser() > MUCH_MORE_PERCENT;
    }

    private static int weight(Passages all, int candidate, int said, Effect effect) {
        return said * 8
                + (all.startsWithVerb(candidate) ? 4 : 0)
                + (effect.askedBy(all.verbs(candidate)) ? 2 : 0)
                + (all.isEndorsed(candidate) ? 0 : 1);
    }

    private static boolean isOrder(Passages all, int candidate, Deed deed) {
        return all.startsWithVerb(candidate)
                && all.shareOfTask(candidate) < Steering.FAR
                && deed.isAskedBy(all.verbs(candidate));
    }

    /** The sentence that explains the call best. */
    @Nullable
    Passage best() {
        return best;
    }

    /** How many words of the call it says that neither the user nor the operator used. */
    int explained() {
        return explained;
    }

    /** It has much more of the call's words than the task has. */
    boolean explainsMuchMore() {
        return muchMore;
    }

    /** Of those far from the task that begin with a verb and ask for just this, the one that says most such words. */
    @Nullable
    Passage order() {
        return order;
    }

    /** How many it says. */
    int ordered() {
        return ordered;
    }
}
