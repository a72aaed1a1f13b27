package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

/**
 * Subjects that only people may contain. An empty field fits all.
 *
 * @param tenant tenant
 * @param agentType agent type of the subject's agent
 * @param agent agent of the subject, or the subject itself
 * @param ref the subject's own id
 */
public record ProtectedSubject(String tenant, String agentType, String agent, String ref) {

    public ProtectedSubject {
        requireNonNull(tenant, "tenant");
        requireNonNull(agentType, "agentType");
        requireNonNull(agent, "agent");
        requireNonNull(ref, "ref");
    }

    boolean fits(Subject subject, Dossier dossier) {
        return fits(tenant, subject.tenant())
                && fits(agentType, dossier.agentType())
                && fits(agent, subject.kind() == SubjectKind.AGENT ? subject.ref() : dossier.agent())
                && fits(ref, subject.ref());
    }

    private static boolean fits(String wanted, String actual) {
        return wanted.isEmpty() || wanted.equals(actual);
    }
}
