package io.cordon.topology.subject;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one credential. Immutable and bounded.
 *
 * @param agent the agent that it was issued to, or that used it last
 * @param agentType the kind of agent
 * @param holders sessions that it was issued to or that used it, in the order in which they came
 * @param told what was found already, so that each is said once
 * @param contained the containment owner holds it
 * @param epoch which only the containment owner raises
 * @param touched engine time of the last change in milliseconds
 */
record CredentialRecord(
        String agent,
        String agentType,
        List<Holder> holders,
        Set<String> told,
        boolean contained,
        long epoch,
        long touched) {
    static final int MAX_HOLDERS = 16;
    static final int MAX_TOLD = 32;
    static final CredentialRecord UNKNOWN = new CredentialRecord("", "", List.of(), Set.of(), false, 0, 0);

    CredentialRecord {
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        holders = List.copyOf(holders);
        told = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(told));
    }

    Optional<Holder> holder(String session) {
        return holders.stream().filter(known -> known.session().equals(session)).findFirst();
    }

    /** The number of the next use. */
    long nextTurn() {
        return holders.stream().mapToLong(Holder::turn).max().orElse(0) + 1;
    }

    List<Holder> issuedTo() {
        return holders.stream().filter(Holder::issued).toList();
    }

    /** With this holder instead of what was known of its session. Of too many, the oldest to whom it was not issued goes. */
    CredentialRecord with(Holder changed) {
        List<Holder> all = new ArrayList<>(holders);
        all.removeIf(known -> known.session().equals(changed.session()));
        all.add(changed);
        if (all.size() > MAX_HOLDERS) {
            all.remove(all.stream().filter(known -> !known.issued()).findFirst().orElse(all.getFirst()));
        }
        return new CredentialRecord(agent, agentType, all, told, contained, epoch, touched);
    }

    CredentialRecord of(String newAgent, String newAgentType) {
        return newAgent.isEmpty()
                ? this
                : new CredentialRecord(newAgent, newAgentType, holders, told, contained, epoch, touched);
    }

    CredentialRecord at(long time) {
        return new CredentialRecord(agent, agentType, holders, told, contained, epoch, Math.max(touched, time));
    }

    CredentialRecord told(String what) {
        LinkedHashSet<String> more = new LinkedHashSet<>(told);
        more.add(what);
        if (more.size() > MAX_TOLD) {
            more.remove(more.iterator().next());
        }
        return new CredentialRecord(agent, agentType, holders, more, contained, epoch, touched);
    }

    /** The owner's answer. One of an older epoch than is known is an old answer and changes nothing. */
    CredentialRecord answered(boolean nowContained, long answerEpoch) {
        return answerEpoch < epoch
                ? this
                : new CredentialRecord(agent, agentType, holders, told, nowContained, answerEpoch, touched);
    }
}
