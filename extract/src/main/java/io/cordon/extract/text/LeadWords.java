package io.cordon.extract.text;

/** Words that may stand before the verb of a command. */
final class LeadWords {

    static final String[] ALL = """
            please kindly then also now first next finally and so just immediately you must should need have to can could
            important note step always dont urgent hi hello action required todo quickly second third lastly afterwards
            bitte veuillez ensuite por favor favore luego gelieve
            """.strip().split("\\s+");

    private LeadWords() {}
}
