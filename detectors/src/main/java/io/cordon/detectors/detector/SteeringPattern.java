package io.cordon.detectors.detector;

import java.util.List;
import java.util.function.Predicate;

/**
 * Signs that together tell that content steers a call, strongest first. None is a proof; each is one sentence to an operator. The points order
 * them by how seldom ordinary work shows them; from {@value SteeringPattern#SECOND_AXIS} on, two independent things speak.
 */
enum SteeringPattern {
    // ------------------------------------------------------ where it goes
    ANOTHER_DESTINATION(
            Lead.DESTINATION,
            85,
            85,
            "the user named another destination of this kind, and this one stands only in free text of third parties",
            s -> s.destinationFromFreeText() && s.userNamedAnother()),
    FOREIGN_DESTINATION(
            Lead.DESTINATION,
            85,
            85,
            "the text around the destination asks for just this, is far from the task, and nothing in the call comes from the user",
            s -> s.destinationFromFreeText()
                    && s.destinationFarFromTask()
                    && s.destinationAsks()
                    && s.nothingOfUser()
                    && s.severe()),
    UNASKED_DESTINATION(
            Lead.DESTINATION,
            80,
            80,
            "the text around the destination is an order for just this, which the user never asked for",
            s -> s.destinationFromFreeText()
                    && s.destinationInCommand()
                    && s.destinationAsks()
                    && s.unasked()
                    && s.severe()),
    SENSITIVE_TO_DESTINATION(
            Lead.DESTINATION,
            65,
            65,
            "something sensitive would go to a destination that only free text of third parties names",
            s -> s.destinationFromFreeText() && s.carriesSensitive() && s.severe()),
    ORDERED_VISIT(
            Lead.DESTINATION,
            62,
            40,
            "a sentence far from the task orders the visit of a place that nothing of the user's stands beside",
            s -> s.destinationFromFreeText()
                    && s.destinationInCommand()
                    && s.destinationFarFromTask()
                    && !s.destinationEndorsed()
                    && s.fetches()),
    COMMANDED_DESTINATION(
            Lead.DESTINATION,
            45,
            45,
            "the text around the destination is an order for just this, and nothing in the call comes from the user",
            s -> s.destinationFromFreeText()
                    && s.destinationInCommand()
                    && s.destinationAsks()
                    && !s.destinationEndorsed()
                    && s.nothingOfUser()
                    && s.severe()),
    UNASKED_VISIT(
            Lead.DESTINATION,
            35,
            35,
            "a place that only free text of third parties names, and the user asked for no visit",
            s -> s.destinationFromFreeText() && s.fetches() && s.unasked()),
    FOREIGN_VISIT(
            Lead.DESTINATION,
            26,
            26,
            "a place that only free text far from the task names, beside nothing of the user's",
            s -> s.destinationFromFreeText() && s.fetches() && s.destinationFarFromTask() && !s.destinationEndorsed()),
    LONE_DESTINATION(
            Lead.DESTINATION,
            24,
            24,
            "only free text of third parties names the destination, beside nothing of the user's, and nothing in the call comes from the user",
            s -> s.destinationFromFreeText() && !s.destinationEndorsed() && s.nothingOfUser() && s.severe()),
    FIELD_FOUND_FAR_OFF(
            Lead.DESTINATION,
            21,
            21,
            "the destination is a field of a record far from the task and two results away from anything the user named, and nothing in the call "
                    + "comes from him",
            s -> s.destinationFromField()
                    && s.destinationFarFromTask()
                    && !s.destinationEndorsed()
                    && s.destinationHops() >= 2
                    && s.nothingOfUser()
                    && s.severe()),
    COMMANDED_ANYWAY(
            Lead.DESTINATION,
            14,
            14,
            "the text around the destination is an order",
            s -> s.destinationFromFreeText() && s.destinationInCommand()),

    // ------------------------------------------------------ what it does
    ORDERED_CALL(
            Lead.WORDS,
            82,
            50,
            "a sentence far from the task orders just this, in words that nobody else used",
            s -> s.ordered() >= 2 && s.severe()),
    UNASKED_CALL(
            Lead.WORDS,
            78,
            78,
            "a sentence orders just this in words that nobody else used, the user never asked for it, and nothing in the call comes from him",
            s -> s.explained() >= 3
                    && s.passageInCommand()
                    && s.passageAsks()
                    && !s.passageEndorsed()
                    && s.unasked()
                    && s.nothingOfUser()
                    && s.severe()),
    FOREIGN_CALL(
            Lead.WORDS,
            48,
            46,
            "a sentence far from the task explains the call much better than the task does, and nothing in the call comes from the user",
            s -> s.explained() >= 2
                    && s.explainsMuchMore()
                    && s.passageFarFromTask()
                    && !s.passageEndorsed()
                    && s.nothingOfUser()
                    && s.severe()),
    ORDERED_CHANGE(
            Lead.WORDS,
            62,
            28,
            "a sentence far from the task orders just this change, in words that nobody else used, and nothing in the call comes from the user",
            s -> s.ordered() >= 3 && s.nothingOfUser() && s.changes()),
    ASKED_CALL(
            Lead.WORDS,
            34,
            34,
            "a sentence far from the task asks for this in words that nobody else used, and nothing in the call comes from the user",
            s -> s.explained() >= 3
                    && s.passageAsks()
                    && s.passageFarFromTask()
                    && !s.passageEndorsed()
                    && s.nothingOfUser()
                    && s.severe()),
    FOREIGN_CHANGE(
            Lead.WORDS,
            30,
            30,
            "the change is in the words of a sentence far from the task, and nothing in the call comes from the user",
            s -> s.explained() >= 2
                    && s.passageFarFromTask()
                    && !s.passageEndorsed()
                    && s.nothingOfUser()
                    && s.changes()),
    UNASKED_CHANGE(
            Lead.WORDS,
            22,
            12,
            "the change is in words of the content, the user never asked for it, and nothing in the call comes from him",
            s -> s.explained() >= 2 && s.explainsMuchMore() && s.unasked() && s.nothingOfUser() && s.changes()),
    UNASKED_EFFECT(
            Lead.WORDS,
            16,
            16,
            "the user never asked for an effect like this, nothing in the call comes from him, and untrusted content was read",
            s -> s.unasked() && s.nothingOfUser() && s.severe()),
    EXPLAINED_CALL(
            Lead.WORDS,
            15,
            15,
            "a sentence explains the call much better than the task does, and nothing in the call comes from the user",
            s -> s.explained() >= 2 && s.explainsMuchMore() && s.nothingOfUser() && s.severe()),
    EXPLAINED_CHANGE(
            Lead.WORDS,
            10,
            10,
            "the change is in words of the content, and nothing in the call comes from the user",
            s -> s.explained() >= 2 && s.explainsMuchMore() && s.nothingOfUser() && s.changes());

    /** Points from which two independent things speak. */
    static final int SECOND_AXIS = 60;

    /** Strongest first. */
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
    private final Predicate<Steering> signs;

    SteeringPattern(Lead lead, int points, int pointsIfDelegated, String sentence, Predicate<Steering> signs) {
        this.lead = lead;
        this.points = points;
        this.pointsIfDelegated = pointsIfDelegated;
        this.sentence = sentence;
        this.signs = signs;
    }

    boolean matches(Steering steering) {
        return signs.test(steering);
    }

    Lead lead() {
        return lead;
    }

    /** How much it tells: less where the user said to do what the content says. */
    int points(Steering steering) {
        return steering.delegated() ? pointsIfDelegated : points;
    }

    String sentence() {
        return sentence;
    }
}
