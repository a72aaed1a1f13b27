package io.cordon.topology.containment.owner;

/** Why an operator's request is not followed. */
public enum RefuseReason {
    UNTIMELY("untimely", "the time of signing is too far from the time of arrival"),
    NO_SUBJECT("no-subject", "the request names no subject"),
    NOT_ENFORCING("not-enforcing", "this containment owner runs in shadow or is off"),
    NOTHING_TO_RELEASE("nothing-to-release", "the subject is neither held nor contained nor declined"),
    NOTHING_HELD("nothing-held", "only a hold can be extended"),
    DOES_NOT_EXPIRE("does-not-expire", "a containment lasts until its release; there is nothing to extend"),
    END_MISSING("end-missing", "an extension needs an end in the future"),
    NO_ARGUMENTS("no-arguments", "an approval needs the digest of the arguments that it is good for"),
    SUBJECT_CONTAINED("subject-contained", "a contained subject gets no approval"),
    NOT_SUPPORTED("not-supported", "this version does not serve the request");

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
