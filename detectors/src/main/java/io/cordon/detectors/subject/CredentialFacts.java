package io.cordon.detectors.subject;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What is known of one credential. Bounded, whatever comes: a credential used ten thousand times takes no more than one used ten times. */
public final class CredentialFacts {
    static final int REPORTED_SPANS = 8;
    private static final int MAX_TOLD = 32;

    String agent = "";
    String agentType = "";
    /** When the containment owner contained the credential itself; 0 while it does not. */
    long containedSince;
    /** Which only the containment owner raises. */
    long epoch;
    /** The last change. */
    long touched;
    /** The last accepted use, at the earliest; for ends that are learnt late. */
    long lastAccepted;

    String lastAcceptedBy = "";
    Holders holders = new Holders();
    Spans reported = new Spans(REPORTED_SPANS);
    Places places = new Places();
    Unexplained unexplained = new Unexplained();
    final Set<String> told = new LinkedHashSet<>();

    /** Of a credential that nobody has mentioned yet. */
    public CredentialFacts() {}

    /**
     * Reads the stored form.
     *
     * @throws io.cordon.detectors.facts.UnreadableStateException if a newer release wrote it, or if it is damaged
     */
    public static CredentialFacts decode(byte[] stored) {
        return CredentialForm.decode(stored);
    }

    /** The stored form. */
    public byte[] encode() {
        return CredentialForm.encode(this);
    }

    /** True if neither an issuer nor a session has ever mentioned it: only a target did, and there is nothing to compare that with. */
    public boolean isUnknown() {
        return holders.all().isEmpty() && epoch == 0 && containedSince == 0;
    }

    /** True if there is nothing to keep: nobody knows it, and nothing was said of it. */
    public boolean isBlank() {
        return isUnknown() && told.isEmpty();
    }

    /** True if the containment owner contains the credential itself. */
    public boolean isContained() {
        return containedSince != 0;
    }

    /** In one word, for counts: unknown, live, ended or contained. */
    public String standing() {
        if (isUnknown()) {
            return "unknown";
        }
        if (AfterContainment.since(this).isPresent()) {
            return "contained";
        }
        return holders.endedAt().isPresent() ? "ended" : "live";
    }

    /** The agent that it was issued to, or that used it last. */
    public String agent() {
        return agent;
    }

    /** The kind of that agent. */
    public String agentType() {
        return agentType;
    }

    /** Notes whose it is. An empty name changes nothing. */
    public void belongsTo(String newAgent, String newAgentType) {
        agent = newAgent.isEmpty() ? agent : newAgent;
        agentType = newAgentType.isEmpty() ? agentType : newAgentType;
    }

    /** The session that findings without one of their own are about: the one that it was issued to last. */
    public Optional<Sign.By> lastHolder() {
        return holders.last().map(holder -> new Sign.By(holder.session(), holder.root()));
    }

    /** The sessions that it was issued to. */
    public List<String> owners() {
        return holders.owners().stream().map(Holder::session).toList();
    }

    /** When something is due although nothing was learnt. */
    public OptionalLong nextDue() {
        return unexplained.nextDue();
    }

    /** When it was last heard of. */
    public long touched() {
        return touched;
    }

    /** True the first time. */
    boolean tell(String code) {
        boolean first = told.add(code);
        if (told.size() > MAX_TOLD) {
            told.remove(told.iterator().next());
        }
        return first;
    }
}
