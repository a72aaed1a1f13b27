package io.cordon.detectors.detector;

import java.util.function.Predicate;

/** One thing that may hold of a call and of the content that speaks for it. {@link SteeringPattern} says which of them together tell what. */
enum SteeringSign {
    // ------------------------------------------------------ where it goes
    FREE_TEXT(
            "only free text of third parties names the destination, never a field of its own",
            s -> s.destinationFromFreeText()),
    OWN_FIELD(
            "only third parties name the destination, in a field of its own, and it can be reached from anywhere",
            s -> s.destinationFromField()),
    ANOTHER_NAMED("the user named another destination of this kind", Steering::userNamedAnother),
    SOURCE_FAR("the text around the destination is far from the task", Steering::destinationFarFromTask),
    SOURCE_ASKS("that text has a verb for just this", Steering::destinationAsks),
    SOURCE_ORDERS("that text begins with an action verb", Steering::destinationInCommand),
    SOURCE_ALONE("no value that the user named stands in its record", s -> !s.destinationEndorsed()),
    TWO_RESULTS_AWAY(
            "it came through two results or more since anything that the user named", s -> s.destinationHops() >= 2),
    SOURCE_ALONE_OR_ORDERS(
            "no value that the user named stands in its record, or that text begins with an action verb",
            s -> !s.destinationEndorsed() || s.destinationInCommand()),
    SOURCE_ORDERS_OR_UNASKED(
            "that text begins with an action verb and no value that the user named stands in its record, or the user asked neither for such an effect nor "
                    + "for what the tool's name says",
            s -> s.destinationInCommand() && !s.destinationEndorsed() || s.unasked()),
    SOURCE_APART(
            "that text is far from the task, or no value that the user named stands in its record, or the call goes to another destination for which the "
                    + "user speaks",
            s -> s.destinationFarFromTask() || !s.destinationEndorsed() || s.isOneMore()),
    PASSES_OVER(
            "it is an account or a telephone number, and the record that names it has another one in a field of its own",
            Steering::passesOver),
    NEW_PLACE("no call went to that place before", s -> !s.placeReached()),
    ONE_MORE("the call goes to another destination of this kind too, for which the user speaks", Steering::isOneMore),
    SENSITIVE("something worth protecting stands in an argument", Steering::carriesSensitive),
    CARRIES_OUT(
            "something worth protecting stands in an argument, and the user never asked for such an effect, or it is neither what a payment is for nor "
                    + "prose of the very result that names the destination",
            Steering::carriesOut),

    // ------------------------------------------------------ what it says
    TWO_WORDS(
            "one sentence of third parties says two words of the call or more that neither user nor operator used",
            s -> s.explained() >= 2),
    THREE_WORDS("it says three such words or more", s -> s.explained() >= 3),
    MUCH_MORE("it has much more of the call's words than the task has", Steering::explainsMuchMore),
    SENTENCE_FAR("it is far from the task", Steering::passageFarFromTask),
    SENTENCE_ASKS("it has a verb for just this", Steering::passageAsks),
    SENTENCE_ORDERS("it begins with an action verb", Steering::passageInCommand),
    SENTENCE_ALONE("no value that the user named stands in its record", s -> !s.passageEndorsed()),
    ORDER_OF_TWO(
            "one sentence begins with a verb, asks for just this, is far from the task, and says two such words or more",
            s -> s.ordered() >= 2),
    ORDER_OF_THREE("the same with three such words or more", s -> s.ordered() >= 3),
    ORDER_DECIDES(
            "the user never asked for such an effect, or nothing in the call comes from him, or that sentence says two such words besides what is "
                    + "only sent along",
            Steering::orderDecides),
    THING_FAR(
            "an argument holds a value that only free text of third parties names, far from the task and beside nothing of the user's",
            Steering::aboutForeignThing),

    // ------------------------------------------------------ the call and the task
    NOTHING_OF_USER("no argument is what the user named or worded", Steering::nothingOfUser),
    UNASKED("the user asked neither for such an effect nor for what the tool's name says", Steering::unasked),
    SEVERE("the call sends, pays, grants or destroys", s -> s.deed().isSevere()),
    GRANTS(
            "the call gives a right or a role, or leads something elsewhere from now on",
            s -> s.deed().grants()),
    FETCHES("the call fetches from a place", s -> s.deed().fetches()),
    TAKES(
            "the call changes something at home with what it takes from a place on the network",
            Steering::takesFromPlace),
    CHANGES(
            "the call changes something at home, other than by a command",
            s -> s.deed().changes());

    private final String meaning;
    private final Predicate<Steering> test;

    SteeringSign(String meaning, Predicate<Steering> test) {
        this.meaning = meaning;
        this.test = test;
    }

    String meaning() {
        return meaning;
    }

    long bit() {
        return 1L << ordinal();
    }

    /** Whether one has to know what stands in the call's arguments to tell. */
    boolean readsArguments() {
        return this == SENSITIVE
                || this == CARRIES_OUT
                || this == THING_FAR
                || this == NOTHING_OF_USER
                || this == ORDER_DECIDES;
    }

    boolean isSeenIn(Steering steering) {
        return test.test(steering);
    }
}
