package io.cordon.gate.decision;

/**
 * A verdict in plain words, for the developer or the person behind an agent: what may not run, why, what can be done and whom
 * to ask. Made of names, of the reason of a finding and of fixed sentences, thus of nothing that events do not carry.
 */
public final class Explanation {

    private Explanation() {}

    /** The explanation; empty for a plain permission. */
    public static String of(Verdict verdict, String tool, String session) {
        if (verdict.equals(Verdict.ALLOW)) {
            return "";
        }
        return tool + ' ' + outcome(verdict) + ": " + verdict.reason() + '.' + remedy(verdict.remedy(), session);
    }

    private static String outcome(Verdict verdict) {
        return switch (verdict.decision()) {
            case ALLOW -> "may run";
            case CONSTRAIN -> "may run, and the session may only read from here on";
            case STEP_UP -> "waits for a person";
            case DENY -> "is denied";
            case UNKNOWN -> "is not judged";
        };
    }

    private static String remedy(Remedy remedy, String session) {
        return switch (remedy) {
            case NONE -> "";
            case APPROVAL ->
                " Somebody who may approve for session " + session
                        + " can let exactly this call through, with these arguments and once; then make it again.";
            case PATIENCE ->
                " Make the call again in a moment; if this lasts, tell those who run Cordon that this gate can't see.";
            case RELEASE ->
                " The agent can't change that. If the call was right, ask security operations to release session "
                        + session + '.';
        };
    }
}
