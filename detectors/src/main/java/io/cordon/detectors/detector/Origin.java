package io.cordon.detectors.detector;

import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.facts.ValueOrigin.Source;

/** Whose a value of a call is: the most trusted first. */
enum Origin {
    USER("the user's own words"),
    SCOPE("the declared scope"),
    OPERATOR("the operator's instructions"),
    TRUSTED_TOOL("trusted tool output"),
    AGENT("another agent"),
    COMPUTED("computed: nothing that was read held it"),
    UNTRUSTED_TOOL("untrusted tool output"),
    UNKNOWN("unknown");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whoever is most trusted of those who said it: what the user named is his, whoever repeats it. */
    static Origin of(ValueOrigin seen) {
        if (seen.from(Source.USER)) {
            return USER;
        }
        if (seen.from(Source.SYSTEM)) {
            return OPERATOR;
        }
        if (seen.from(Source.TRUSTED_TOOL)) {
            return TRUSTED_TOOL;
        }
        if (seen.from(Source.COMPUTED)) {
            return COMPUTED;
        }
        if (seen.from(Source.UNTRUSTED_TOOL) || seen.from(Source.EXTERNAL)) {
            return UNTRUSTED_TOOL;
        }
        return seen.from(Source.AGENT) ? AGENT : UNKNOWN;
    }
}
