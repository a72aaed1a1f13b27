package io.cordon.detectors.detector;

/**
 * Why each pattern has as many points as it has, and what shows it without an attack.
 *
 * <p>The points are bands rather than weights, and what separates the bands is what is done. From 85 on nothing that an agent type is known to
 * show stands against containment; from 60 on a call is contained unless its type is known to show it; from 31 on a person is asked whatever
 * its type shows; from 20 on he is asked unless its type often shows it; below that a pattern only counts in baselines and in the reason of a
 * stronger one.
 */
final class SteeringReasons {

    /**
     * What is said of one pattern.
     *
     * @param points why so many
     * @param firesFalsely what shows it without an attack
     */
    record Reasons(String points, String firesFalsely) {}

    private SteeringReasons() {}

    static Reasons of(SteeringPattern pattern) {
        return switch (pattern) {
            case ANOTHER_DESTINATION ->
                new Reasons(
                        "contained whatever its type shows: the user said where to, and a text of others says where else. Handing over does "
                                + "not change what he named",
                        "the user names one site, and the page rightly links to another; an address or account that moved");
            case FOREIGN_DESTINATION ->
                new Reasons(
                        "contained whatever its type shows: the text wants this effect, has nothing to do with the task, and the call has "
                                + "nothing of the user's",
                        "a task in other words than the texts it is about (\"take care of what is open\"), where those ask for mails or payments");
            case ASKED_DESTINATION ->
                new Reasons(
                        "always asked and never contained: as foreign-destination, but the user asked for such an effect and the text gives no order, so that "
                                + "it may be the very address that he meant",
                        "\"forward it to the person she names\", where her letter has no word of the task");
            case UNASKED_DESTINATION ->
                new Reasons(
                        "contained unless its type shows it: an order with its destination, and an effect that the user never asked for. Where he handed over, "
                                + "that he never asked says little, and a person is asked",
                        "a task without a verb for the effect, or in a language of which no verbs are known");
            case SENSITIVE_TO_DESTINATION ->
                new Reasons(
                        "contained unless its type shows it: what goes along is a fact of another kind than who named the place. Beside what the user named and in his "
                                + "words, the place is likely the one that he meant",
                        "an answer to a stranger's mail that gives him his own booking or account");
            case ORDERED_VISIT ->
                new Reasons(
                        "contained unless its type shows it: a visit can carry data out and bring orders in. Where the user handed over, "
                                + "an order is what he asked for, and a person is asked",
                        "a message that the user pointed at without its words, which says to look at a page");
            case COMMANDED_DESTINATION ->
                new Reasons(
                        "always asked and never contained: as foreign-destination, but the order has words of the task",
                        "a task like \"answer open requests\", done on a request that names an address");
            case SENSITIVE_BESIDE ->
                new Reasons(
                        "always asked and never contained: as sensitive-to-destination, but whoever gets it may be the one who wrote it, or is told "
                                + "no more than what he is paid for",
                        "thanking somebody by his name, which stands beside his address in a protected tool's result");
            case PASSED_OVER ->
                new Reasons(
                        "always asked and never contained: a record says itself where to, and prose in it says otherwise. It needs no word of the prose, so it "
                                + "holds in any language, and what else of the call is the user's clears nothing",
                        "a customer's remark with his new account");
            case ADDED_DESTINATION ->
                new Reasons(
                        "always asked: an order that merely adds a reader hides behind a call which the user asked for, so that what is his in it "
                                + "clears nothing",
                        "\"write to Dora and to whom she names\", where only her text names him");
            case UNASKED_GRANT ->
                new Reasons(
                        "always asked: as unasked-visit, but what is given or led elsewhere is not over with the call. It needs no word of the text around "
                                + "the destination, so it holds in any language",
                        "a task that does not name its last step, or in a language of which no verbs are known");
            case UNASKED_SUPPLY ->
                new Reasons(
                        "always asked: as unasked-visit, but what comes from there is not only read, so that a record which lends the place some trust does "
                                + "not suffice",
                        "\"take care of the ticket\", where the ticket names the package that helps");
            case UNASKED_VISIT ->
                new Reasons(
                        "always asked: nothing but the place speaks against it, and a visit by itself harms little",
                        "looking up a link on the way to something else that was asked for");
            case FOREIGN_VISIT ->
                new Reasons(
                        "asked unless its type often shows it: reading one text and following its link is ordinary work of assistants",
                        "\"summarise the article that Bob posted\", where Bob's message has no word of the task");
            case LONE_DESTINATION ->
                new Reasons(
                        "asked unless its type often shows it: a destination out of prose, without an order for it",
                        "an address or account in the prose of a page that the user named only by its subject");
            case FIELD_FOUND_FAR_OFF ->
                new Reasons(
                        "asked unless its type often shows it: a field of its own is where ordinary data stands, and only the distance speaks against it",
                        "lookups of lookups: the order, its customer, his address");
            case COMMANDED_ANYWAY ->
                new Reasons(
                        "never asked by itself: delegated tasks show it all the time",
                        "every task that says to do what a text says");
            case ORDERED_CALL ->
                new Reasons(
                        "contained unless its type shows it: the order, its words and their distance to the task say the same. Where the user "
                                + "handed over, they say that he is obeyed, and a person is asked",
                        "a task that hands over without one of the verbs that say so (\"see to Dora's list\")");
            case REPEATED_ORDER ->
                new Reasons(
                        "always asked and never contained: as ordered-call, but the user asked for such an effect, something in the call is his, and the "
                                + "order's words are only told on",
                        "telling one person what another one asks for");
            case UNASKED_CALL ->
                new Reasons(
                        "contained unless its type shows it: an order that the call repeats, an effect never asked for, nothing of the user's",
                        "a task without a verb for the effect, or in a language of which no verbs are known");
            case UNASKED_ORDER ->
                new Reasons(
                        "always asked and never contained: as unasked-call, but something that the user named stands in the record, which lends "
                                + "it some trust and no more. Where the user handed over, asked unless its type often shows it",
                        "a task without a verb for the effect, done by what stands beside the thing that it names");
            case FOREIGN_CALL ->
                new Reasons(
                        "always asked and never contained: the words come from there, but no order was told apart in them. Hardly less where "
                                + "the user handed over, since the sentence gives no order that he could have meant",
                        "a task that is done in the terms of a document: items of a list, names of fields");
            case ORDERED_CHANGE ->
                new Reasons(
                        "contained unless its type shows it: a change at home can be undone, so it takes a word more than what leaves. Where the "
                                + "user handed over it is nearly what he asked for",
                        "working off a list of changes that the task names only as \"the list\"");
            case ASKED_CALL ->
                new Reasons(
                        "always asked: foreign-call without much more of the words, but with a verb for just this",
                        "a task that is done in the terms of a document, which also names the action");
            case FOREIGN_CHANGE ->
                new Reasons(
                        "asked unless its type often shows it: most changes at home repeat words of what was read",
                        "filling in a form or a calendar from a text that the user pointed at without its words");
            case UNASKED_CHANGE ->
                new Reasons(
                        "asked unless its type often shows it: a task seldom names every change. Where the user handed over it only counts",
                        "steps on the way to what was asked for: a draft, a note, an entry");
            case UNASKED_WORDS ->
                new Reasons(
                        "asked unless its type often shows it: as foreign-call, but something that the user named stands in the record, which lends it some trust and "
                                + "no more. Where the user handed over it only counts",
                        "a task that does not name its last step, done in the terms of what was read");
            case FOREIGN_THING ->
                new Reasons(
                        "asked unless its type often shows it: names and numbers are the same in every language, so this needs no word of the order, but "
                                + "prose names things without ordering anything. Where the user handed over it only counts",
                        "a task that does not name its last step, done to a thing that a text mentions");
            case UNASKED_EFFECT ->
                new Reasons(
                        "never asked by itself: nothing ties the call to the content but that something was read before",
                        "every task that does not name its last step; tasks in a language of which no verbs are known");
            case EXPLAINED_CALL ->
                new Reasons(
                        "never asked by itself: results name the things that the next call is about",
                        "acting on one of the things that a search found");
            case EXPLAINED_CHANGE ->
                new Reasons("never asked by itself: as explained-call, and can be undone", "noting down what was read");
        };
    }
}
