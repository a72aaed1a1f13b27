package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a subject is contained, for the people who have to judge it.
 *
 * @param agent the agent behind the subject, empty if unknown
 * @param agentType its type, empty if unknown
 * @param caseId the case that groups its findings
 * @param findingIds at most {@value #MOST} findings behind it
 * @param detectors at most {@value #MOST} detectors behind it
 * @param reason a sentence without content
 * @param eventTime claimed time of the harmful event: where time to contain begins
 * @param openedBy the application or the operator that asked for it
 * @param drill a drill of the kill path
 */
public record Dossier(
        String agent,
        String agentType,
        String caseId,
        List<String> findingIds,
        List<String> detectors,
        String reason,
        Instant eventTime,
        String openedBy,
        boolean drill) {

    static final int MOST = 64;
    private static final String OPERATOR = "operator:";

    public Dossier {
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(caseId, "caseId");
        findingIds = findingIds.stream().limit(MOST).toList();
        detectors = detectors.stream().limit(MOST).toList();
        requireNonNull(reason, "reason");
        requireNonNull(eventTime, "eventTime");
        requireNonNull(openedBy, "openedBy");
    }

    /** The same case, of a session that an operator announced as a canary. */
    Dossier asDrill() {
        return new Dossier(agent, agentType, caseId, findingIds, detectors, reason, eventTime, openedBy, true);
    }

    static String openedBy(String operators) {
        return OPERATOR + operators;
    }

    boolean byPerson() {
        return openedBy.startsWith(OPERATOR);
    }

    /** What a stronger trigger adds to a case that is already open: who opened it, and when it began, stay. */
    Dossier and(Dossier stronger) {
        return new Dossier(
                agent.isEmpty() ? stronger.agent : agent,
                agentType.isEmpty() ? stronger.agentType : agentType,
                caseId.isEmpty() ? stronger.caseId : caseId,
                union(findingIds, stronger.findingIds),
                union(detectors, stronger.detectors),
                stronger.reason,
                eventTime,
                openedBy,
                drill);
    }

    private static List<String> union(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
