package io.cordon.detectors.detector;

import static io.cordon.detectors.detector.SteeringSign.*;

import java.util.Comparator;
import java.util.List;

/**
 * Signs that together tell that content steers a call, what weighs most first by and large. None is a proof; each is one sentence to an operator. The points order
 * them by how seldom ordinary work shows them; from {@value SteeringPattern#SECOND_AXIS} on, two independent things speak. Why each has as many
 * as it has, and what shows it without harm, is said in {@link SteeringReasons}.
 */
enum SteeringPattern {
    // ------------------------------------------------------ where it goes
    ANOTHER_DESTINATION(
            Lead.DESTINATION,
            85,
            85,
            "the user named another destination of this kind, and this one stands only in free text of third parties",
            FREE_TEXT,
            ANOTHER_NAMED),
    FOREIGN_DESTINATION(
            Lead.DESTINATION,
            85,
            85,
            "the text around the destination asks for just this, is far from the task, and nothing in the call comes from the user, who never asked for "
                    + "it or is ordered to",
            FREE_TEXT,
            SOURCE_FAR,
            SOURCE_ASKS,
            SOURCE_ORDERS_OR_UNASKED,
            NOTHING_OF_USER,
            SEVERE),
    UNASKED_DESTINATION(
            Lead.DESTINATION,
            80,
            50,
            "the text around the destination is an order for just this, which the user never asked for",
            FREE_TEXT,
            SOURCE_ORDERS,
            SOURCE_ASKS,
            UNASKED,
            SEVERE),
    SENSITIVE_TO_DESTINATION(
            Lead.DESTINATION,
            65,
            65,
            "something sensitive would go to a destination that only free text of third parties names, away from what the user is about or beside another "
                    + "for whom he speaks",
            FREE_TEXT,
            SOURCE_APART,
            CARRIES_OUT,
            SEVERE),
    ORDERED_VISIT(
            Lead.DESTINATION,
            62,
            40,
            "a sentence far from the task orders the visit of a place that nothing of the user's stands beside",
            FREE_TEXT,
            NEW_PLACE,
            SOURCE_ORDERS,
            SOURCE_FAR,
            SOURCE_ALONE,
            FETCHES),
    ASKED_DESTINATION(
            Lead.DESTINATION,
            45,
            45,
            "the text around the destination asks for just this, is far from the task, and nothing in the call comes from the user, though he asked "
                    + "for such a thing",
            FREE_TEXT,
            SOURCE_FAR,
            SOURCE_ASKS,
            NOTHING_OF_USER,
            SEVERE),
    COMMANDED_DESTINATION(
            Lead.DESTINATION,
            45,
            45,
            "the text around the destination is an order for just this, and nothing in the call comes from the user",
            FREE_TEXT,
            SOURCE_ORDERS,
            SOURCE_ASKS,
            SOURCE_ALONE,
            NOTHING_OF_USER,
            SEVERE),
    SENSITIVE_BESIDE(
            Lead.DESTINATION,
            45,
            45,
            "something sensitive is in a call to a destination that only free text of third parties names, though it is what the payment is for or stood "
                    + "in the same prose",
            FREE_TEXT,
            SENSITIVE,
            SEVERE),
    PASSED_OVER(
            Lead.DESTINATION,
            40,
            40,
            "only free text of third parties names this account or telephone number, in a record that has another one in a field of its own",
            FREE_TEXT,
            PASSES_OVER),
    ADDED_DESTINATION(
            Lead.DESTINATION,
            40,
            40,
            "the user speaks for one destination of the call, and only free text of third parties names this one beside it",
            FREE_TEXT,
            ONE_MORE,
            SEVERE),
    UNASKED_GRANT(
            Lead.DESTINATION,
            35,
            35,
            "a right is given, or something led elsewhere from now on, to what only free text of third parties names, and the user never asked for such a thing",
            FREE_TEXT,
            UNASKED,
            GRANTS),
    UNASKED_SUPPLY(
            Lead.DESTINATION,
            35,
            35,
            "something at home is changed with what comes from a place that only free text of third parties names, and the user never asked for such a "
                    + "thing",
            FREE_TEXT,
            NEW_PLACE,
            TAKES,
            UNASKED),
    UNASKED_VISIT(
            Lead.DESTINATION,
            35,
            35,
            "a place that only free text of third parties names, and the user asked for no visit",
            FREE_TEXT,
            NEW_PLACE,
            SOURCE_ALONE_OR_ORDERS,
            FETCHES,
            UNASKED),
    FOREIGN_VISIT(
            Lead.DESTINATION,
            26,
            26,
            "a place that only free text far from the task names, beside nothing of the user's",
            FREE_TEXT,
            NEW_PLACE,
            FETCHES,
            SOURCE_FAR,
            SOURCE_ALONE),
    LONE_DESTINATION(
            Lead.DESTINATION,
            24,
            24,
            "only free text of third parties names the destination, beside nothing of the user's, and nothing in the call comes from the user",
            FREE_TEXT,
            NEW_PLACE,
            SOURCE_ALONE,
            NOTHING_OF_USER,
            SEVERE),
    FIELD_FOUND_FAR_OFF(
            Lead.DESTINATION,
            21,
            21,
            "the destination is a field of a record far from the task and two results away from anything the user named, and nothing in the call "
                    + "comes from him",
            OWN_FIELD,
            SOURCE_FAR,
            SOURCE_ALONE,
            TWO_RESULTS_AWAY,
            NOTHING_OF_USER,
            SEVERE),
    COMMANDED_ANYWAY(Lead.DESTINATION, 14, 14, "the text around the destination is an order", FREE_TEXT, SOURCE_ORDERS),

    // ------------------------------------------------------ what it does
    ORDERED_CALL(
            Lead.WORDS,
            82,
            50,
            "a sentence far from the task orders just this, in words that nobody else used",
            ORDER_OF_TWO,
            ORDER_DECIDES,
            SEVERE),
    UNASKED_CALL(
            Lead.WORDS,
            78,
            78,
            "a sentence orders just this in words that nobody else used, the user never asked for it, and nothing in the call comes from him",
            THREE_WORDS,
            SENTENCE_ORDERS,
            SENTENCE_ASKS,
            SENTENCE_ALONE,
            UNASKED,
            NOTHING_OF_USER,
            SEVERE),
    REPEATED_ORDER(
            Lead.WORDS,
            50,
            50,
            "a sentence far from the task orders such a thing, in words that nobody else used and that the call sends along",
            ORDER_OF_TWO,
            SEVERE),
    UNASKED_ORDER(
            Lead.WORDS,
            40,
            28,
            "a sentence orders just this in words that nobody else used, the user never asked for it, and nothing in the call comes from him, though "
                    + "something that he named stands beside it",
            THREE_WORDS,
            SENTENCE_ORDERS,
            SENTENCE_ASKS,
            UNASKED,
            NOTHING_OF_USER,
            SEVERE),
    FOREIGN_CALL(
            Lead.WORDS,
            48,
            46,
            "a sentence far from the task explains the call much better than the task does, the user never asked for an effect like this, and nothing in "
                    + "the call comes from him",
            TWO_WORDS,
            MUCH_MORE,
            SENTENCE_FAR,
            SENTENCE_ALONE,
            UNASKED,
            NOTHING_OF_USER,
            SEVERE),
    ORDERED_CHANGE(
            Lead.WORDS,
            62,
            28,
            "a sentence far from the task orders just this change, in words that nobody else used, and nothing in the call comes from the user",
            ORDER_OF_THREE,
            NOTHING_OF_USER,
            CHANGES),
    ASKED_CALL(
            Lead.WORDS,
            34,
            34,
            "a sentence far from the task asks for this in words that nobody else used, and nothing in the call comes from the user",
            THREE_WORDS,
            SENTENCE_ASKS,
            SENTENCE_FAR,
            SENTENCE_ALONE,
            NOTHING_OF_USER,
            SEVERE),
    FOREIGN_CHANGE(
            Lead.WORDS,
            30,
            30,
            "the change is in the words of a sentence far from the task, and nothing in the call comes from the user",
            TWO_WORDS,
            SENTENCE_FAR,
            SENTENCE_ALONE,
            NOTHING_OF_USER,
            CHANGES),
    UNASKED_CHANGE(
            Lead.WORDS,
            22,
            12,
            "the change is in words of the content, the user never asked for it, and nothing in the call comes from him",
            TWO_WORDS,
            MUCH_MORE,
            UNASKED,
            NOTHING_OF_USER,
            CHANGES),
    UNASKED_WORDS(
            Lead.WORDS,
            24,
            12,
            "a sentence far from the task explains the call much better than the task does, the user never asked for an effect like this, and nothing in "
                    + "the call comes from him, though something that he named stands beside it",
            TWO_WORDS,
            MUCH_MORE,
            SENTENCE_FAR,
            UNASKED,
            NOTHING_OF_USER,
            SEVERE),
    FOREIGN_THING(
            Lead.WORDS,
            24,
            12,
            "what the call is about is named by nothing but text far from the task, the user never asked for an effect like this, and nothing in the call "
                    + "comes from him",
            UNASKED,
            NOTHING_OF_USER,
            SEVERE,
            THING_FAR),
    UNASKED_EFFECT(
            Lead.WORDS,
            16,
            16,
            "the user never asked for an effect like this, nothing in the call comes from him, and untrusted content was read",
            UNASKED,
            NOTHING_OF_USER,
            SEVERE),
    EXPLAINED_CALL(
            Lead.WORDS,
            15,
            15,
            "a sentence explains the call much better than the task does, and nothing in the call comes from the user",
            TWO_WORDS,
            MUCH_MORE,
            NOTHING_OF_USER,
            SEVERE),
    EXPLAINED_CHANGE(
            Lead.WORDS,
            10,
            10,
            "the change is in words of the content, and nothing in the call comes from the user",
            TWO_WORDS,
            MUCH_MORE,
            NOTHING_OF_USER,
            CHANGES);

    /** Points from which two independent things speak. */
    static final int SECOND_AXIS = 60;

    /** As many are left where the text that leads the call is what the user handed over, by all that can be told: a person is asked. */
    static final int HANDED_OVER = 50;

    /** In the order in which their sentences are told. */
    static final List<SteeringPattern> ALL = List.of(values());

    /** What ties the call to the content. */
    enum Lead {
        DESTINATION,
        WORDS
    }

    private final Lead lead;
    private final int points;
    private final int pointsIfDelegated;
    private final String sentence;
    private final List<SteeringSign> signs;

    /** Those that read the call's arguments come last: where one of the others is missing, nobody needs to. */
    private final List<SteeringSign> asked;

    private final long mask;

    SteeringPattern(Lead lead, int points, int pointsIfDelegated, String sentence, SteeringSign... signs) {
        this.lead = lead;
        this.points = points;
        this.pointsIfDelegated = pointsIfDelegated;
        this.sentence = sentence;
        this.signs = List.of(signs);
        this.asked = this.signs.stream()
                .sorted(Comparator.comparing(SteeringSign::readsArguments))
                .toList();
        this.mask = this.signs.stream().mapToLong(SteeringSign::bit).sum();
    }

    /** True if all of its signs are seen. */
    boolean matches(Steering steering) {
        if (steering.lacksAny(mask)) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!steering.shows(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    List<SteeringSign> signs() {
        return signs;
    }

    Lead lead() {
        return lead;
    }

    /** How much it tells: less where the user said to do what the content says, or the session works from it, unless he named another destination. */
    int points(Steering steering) {
        int points = points(steering.delegated());
        return points > HANDED_OVER && this != ANOTHER_DESTINATION && steering.mayBeFollowed(lead)
                ? HANDED_OVER
                : points;
    }

    int points(boolean delegated) {
        return delegated ? pointsIfDelegated : points;
    }

    String sentence() {
        return sentence;
    }
}
