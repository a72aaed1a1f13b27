package io.cordon.gate;

import io.cordon.emitter.ContainmentNotice;
import io.cordon.emitter.SessionIdentity;
import io.cordon.gate.view.SubjectKeys;
import java.util.function.Consumer;

/** A session that the gate watches, and the keys of the feed that concern it. */
final class Watch {

    private final SessionIdentity session;
    private final Consumer<ContainmentNotice> onContained;
    private volatile SubjectKeys keys;

    Watch(SessionIdentity session, Consumer<ContainmentNotice> onContained) {
        this.session = session;
        this.onContained = onContained;
        this.keys = SubjectKeys.of(session.tenant(), session.root(), session.session(), session.agent());
    }

    SubjectKeys keys() {
        return keys;
    }

    /** A containment of this credential concerns the session from now on. */
    void holds(String credential) {
        keys = keys.withCredential(session.tenant(), credential);
    }

    void tell(ContainmentNotice notice) {
        onContained.accept(notice);
    }
}
