package io.cordon.detectors.facts;

import io.cordon.detectors.event.Payload.GuardrailChanged;

/** What a session did that makes later things worse: steps of chains, counts of different things, questions to a person. */
public final class Trail {

    private static final int PARTS = 12;

    /** Since version 2 of the session record. */
    private static final int OFFERS = 512;

    private Steps steps = new Steps();
    private Step user = Step.NEVER;
    private Step untrusted = Step.NEVER;
    private Step secret = Step.NEVER;
    private Step lowered = Step.NEVER;
    private long guardrail;
    private FewPrints identities = new FewPrints();
    private FewPrints fetched = new FewPrints();
    private Probing probing = new Probing();
    private Tally destructions = new Tally();
    private Tally children = new Tally();
    private Tally searches = new Tally();
    private Tally credentials = new Tally();
    private Tally questions = new Tally();
    private Toolbox tools = new Toolbox();
    private Approvals approvals = new Approvals();
    private Offers offers = new Offers();
    private int scopes;

    /** When it last did what. */
    public Steps steps() {
        return steps;
    }

    /** Last result that held a secret too long to be guessed, or came from a tool that reads them. */
    public Step secret() {
        return secret;
    }

    /** When a guardrail was lowered that has not been raised since. */
    public Step lowered() {
        return lowered;
    }

    /** True if content that third parties may have written came in after the user's last word. */
    public boolean influenced() {
        return untrusted.event() > user.event();
    }

    /** Secrets that stood in what was read of a workload's identity. */
    public FewPrints identities() {
        return identities;
    }

    /** Paths of files that were fetched from elsewhere. */
    public FewPrints fetched() {
        return fetched;
    }

    /** How it fares with what it is not allowed. */
    public Probing probing() {
        return probing;
    }

    /** What it destroyed or gave away, by tool and target. */
    public Tally destructions() {
        return destructions;
    }

    /** Sub-agents that it spawned. */
    public Tally children() {
        return children;
    }

    /** Searches for secrets, by arguments. */
    public Tally searches() {
        return searches;
    }

    /** Credentials that it was issued or used since the user's last word. */
    public Tally credentials() {
        return credentials;
    }

    /** Questions that a person was asked. */
    public Tally questions() {
        return questions;
    }

    /** Tools that it used. */
    public Toolbox tools() {
        return tools;
    }

    /** What a person was asked and is said to have answered. */
    public Approvals approvals() {
        return approvals;
    }

    /** Tools on offer, and which of them changed. */
    public Offers offers() {
        return offers;
    }

    /** How many of the session's scopes have been compared with each other. */
    public int scopes() {
        return scopes;
    }

    void userSpoke(Step step) {
        user = step;
        credentials.clear();
    }

    void tookUntrusted(Step step) {
        untrusted = step;
    }

    void readSecret(Step step) {
        secret = step;
    }

    void guardrail(GuardrailChanged changed, Step step) {
        long name = NameHash.of(changed.guardrail());
        if (changed.lowered()) {
            lowered = step;
            guardrail = name;
        } else if (name == guardrail) {
            lowered = Step.NEVER;
        }
    }

    void sawScopes(int count) {
        scopes = count;
    }

    void encode(StateWriter out) {
        out.number(scopes);
        out.number(parts());
        if (!steps.isEmpty()) {
            steps.encode(out);
        }
        encodeSteps(out);
        if (!identities.isEmpty() || !fetched.isEmpty()) {
            identities.encode(out);
            fetched.encode(out);
        }
        if (!probing.isEmpty()) {
            probing.encode(out);
        }
        for (Tally tally : tallies()) {
            if (!tally.isEmpty()) {
                tally.encode(out);
            }
        }
        tools.encode(out);
        if (!approvals.isEmpty()) {
            approvals.encode(out);
        }
        if (!offers.isEmpty()) {
            offers.encode(out);
        }
    }

    private void encodeSteps(StateWriter out) {
        user.encode(out);
        untrusted.encode(out);
        secret.encode(out);
        lowered.encode(out);
        if (lowered.happened()) {
            out.print(guardrail);
        }
    }

    private Tally[] tallies() {
        return new Tally[] {destructions, children, searches, credentials, questions};
    }

    /** One bit for each part that is there: most sessions have hardly any. */
    private int parts() {
        int parts = (steps.isEmpty() ? 0 : 1)
                | (identities.isEmpty() && fetched.isEmpty() ? 0 : 2)
                | (probing.isEmpty() ? 0 : 4)
                | (approvals.isEmpty() ? 0 : 8)
                | (offers.isEmpty() ? 0 : OFFERS);
        Tally[] tallies = tallies();
        for (int i = 0; i < tallies.length; i++) {
            parts |= tallies[i].isEmpty() ? 0 : 16 << i;
        }
        return parts;
    }

    static Trail decode(StateReader in) {
        Trail read = new Trail();
        read.scopes = in.count(Integer.MAX_VALUE);
        int parts = in.count((1 << PARTS) - 1);
        read.steps = (parts & 1) == 0 ? read.steps : Steps.decode(in);
        read.user = Step.decode(in);
        read.untrusted = Step.decode(in);
        read.secret = Step.decode(in);
        read.lowered = Step.decode(in);
        read.guardrail = read.lowered.happened() ? in.print() : 0;
        if ((parts & 2) != 0) {
            read.identities = FewPrints.decode(in);
            read.fetched = FewPrints.decode(in);
        }
        read.probing = (parts & 4) == 0 ? read.probing : Probing.decode(in);
        read.destructions = tally(in, parts & 16);
        read.children = tally(in, parts & 32);
        read.searches = tally(in, parts & 64);
        read.credentials = tally(in, parts & 128);
        read.questions = tally(in, parts & 256);
        read.tools = Toolbox.decode(in);
        read.approvals = (parts & 8) == 0 ? read.approvals : Approvals.decode(in);
        read.offers = (parts & OFFERS) == 0 ? read.offers : Offers.decode(in);
        return read;
    }

    private static Tally tally(StateReader in, int present) {
        return present == 0 ? new Tally() : Tally.decode(in);
    }
}
