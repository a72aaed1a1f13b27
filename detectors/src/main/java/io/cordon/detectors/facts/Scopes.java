package io.cordon.detectors.facts;

import io.cordon.detectors.event.Destination;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The scopes of a session, which all hold: its own, then those that its spawning gave it. Without any, nothing is limited and nothing declared. */
public final class Scopes {

    private static final int LIMIT = 1 + Member.SCOPES;

    private final List<ScopeFacts> scopes = new ArrayList<>(1);
    private final List<ScopeFacts> view = Collections.unmodifiableList(scopes);

    /** All of them. */
    public List<ScopeFacts> all() {
        return view;
    }

    /** True if every scope that declares destinations names this one, and at least one does. */
    public boolean declare(Destination destination) {
        boolean named = false;
        for (int i = 0; i < scopes.size(); i++) {
            if (scopes.get(i).declaresDestinations()) {
                if (!scopes.get(i).names(destination)) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    /** True if there is a scope, and this holds of every one. */
    public boolean every(Predicate<ScopeFacts> holds) {
        for (int i = 0; i < scopes.size(); i++) {
            if (!holds.test(scopes.get(i))) {
                return false;
            }
        }
        return !scopes.isEmpty();
    }

    void add(ScopeFacts scope) {
        if (scopes.size() < LIMIT) {
            scopes.add(scope);
        }
    }

    void encode(StateWriter out) {
        out.number(scopes.size());
        scopes.forEach(scope -> scope.encode(out));
    }

    static Scopes decode(StateReader in) {
        Scopes read = new Scopes();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.scopes.add(ScopeFacts.decode(in));
        }
        return read;
    }
}
