package io.cordon.topology.containment.owner;

/** Why an operator's request is not followed. */
public enum RefuseReason {
    UNTIMELY("untimely", "the time of signing is too far from the time of arrival"),
    NO_SUBJECT("no-subject", "the request names no subject"),
    NOT_ENFORCING("not-enforcing", "this containment owner runs in shadow or is off"),
    NOTHING_TO_RELEASE("nothing-to-release", "the subject is neither held nor contained nor declined"),
    NOTHING_HELD("nothing-held", "only a hold can be extended"),
    NO_REASON("no-reason", "a release needs a reason"),
    DOES_NOT_EXPIRE("does-not-expire", "a containment lasts until its release; there is nothing to extend"),
    END_MISSING("end-missing", "an extension needs an end in the future"),
    NO_ARGUMENTS("no-arguments", "an approval needs the digest of the arguments that it is good for"),
    SUBJECT_CONTAINED("subject-contained", "a contained subject gets no approval"),
    NOTHING_WAITS("nothing-waits", "no request of that id waits for a confirmation"),
    SAME_KEY("same-key", "the second operator has to sign with another key than the first"),
    NO_VERDICT("no-verdict", "a verdict says true-positive or false-positive"),
    NO_CASE("no-case", "the verdict names no case, and nothing is known of its subject"),
    NOT_A_SESSION("not-a-session", "a drill is about a canary session or its tree"),
    DRILL_RUNS("drill-runs", "another drill is not over yet");

    private final String label;
    private final String sentence;

    RefuseReason(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** Constant name for logs and metrics. */
    public String label() {
        return label;
    }

    /** Why, for the operator. */
    public String sentence() {
        return sentence;
    }
}
