package io.cordon.detectors.facts;

import io.cordon.detectors.finding.Rung;
import java.util.ArrayList;
import java.util.List;

/** A session as its tree knows it, and what the tree has for it when it speaks next. */
final class Member {

    /** Scopes that are kept for a session that has not spoken yet. */
    static final int SCOPES = 4;

    private final String id;
    private int spawnedBy = -1;
    private Rung accused = Rung.OBSERVE;
    private final List<ScopeFacts> granted = new ArrayList<>(0);

    Member(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    int spawnedBy() {
        return spawnedBy;
    }

    /** A parent says that it spawned this session, within these scopes. The first claim counts. */
    void spawned(int parent, List<ScopeFacts> scopes) {
        if (spawnedBy < 0) {
            spawnedBy = parent;
            granted.addAll(scopes.subList(Math.max(0, scopes.size() - SCOPES), scopes.size()));
        }
    }

    /** Another session's event showed what this one did. */
    void accuse(Rung rung) {
        accused = accused.atLeast(rung);
    }

    boolean hasPost() {
        return accused != Rung.OBSERVE || !granted.isEmpty();
    }

    Rung takeAccusation() {
        Rung taken = accused;
        accused = Rung.OBSERVE;
        return taken;
    }

    List<ScopeFacts> takeScopes() {
        List<ScopeFacts> taken = List.copyOf(granted);
        granted.clear();
        return taken;
    }

    void encode(StateWriter out) {
        out.text(id);
        out.number(spawnedBy + 1);
        out.u8(accused.ordinal());
        out.number(granted.size());
        granted.forEach(scope -> scope.encode(out));
    }

    static Member decode(StateReader in) {
        Member read = new Member(in.text());
        read.spawnedBy = in.count(Members.OTHERS + 1) - 1;
        read.accused = Codes.rung(in.u8());
        for (int n = in.count(SCOPES); n > 0; n--) {
            read.granted.add(ScopeFacts.decode(in));
        }
        return read;
    }
}
