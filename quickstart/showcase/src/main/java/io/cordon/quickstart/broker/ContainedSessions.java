package io.cordon.quickstart.broker;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.SubjectState;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whom the topic {@code containment} forbids to get credentials. */
public final class ContainedSessions {
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();

    /** Takes in a state of a containment. */
    public void follow(Containment containment) {
        Subject subject = containment.getSubject();
        String key = key(subject.getKind(), subject.getRef());
        if (isStopped(containment.getState())) {
            stopped.add(key);
        } else {
            stopped.remove(key);
        }
    }

    boolean stops(Applicant applicant) {
        return stopped.contains(key(SubjectKind.SESSION, applicant.session()))
                || stopped.contains(key(SubjectKind.TREE, applicant.root()))
                || stopped.contains(key(SubjectKind.AGENT, applicant.agent()));
    }

    /** A state that is not known here stops: it is a containment of some kind. */
    private static boolean isStopped(SubjectState state) {
        return switch (state) {
            case HELD, CONTAINING, CONTAINED, CONTAINED_EXCEPT, RELEASING, RELEASE_INCOMPLETE, UNKNOWN -> true;
            case RELEASED, DECLINED -> false;
        };
    }

    private static String key(SubjectKind kind, String ref) {
        return kind + "/" + ref;
    }
}
