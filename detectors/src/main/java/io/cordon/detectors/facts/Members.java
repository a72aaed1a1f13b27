package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sessions of a tree, {@value #OTHERS} of them one by one; later ones share the index {@value #OTHERS}. */
final class Members {

    static final int OTHERS = 255;

    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();

    /** The index of a session, which is noted if it is new. */
    int index(String session) {
        Integer known = indexes.get(session);
        if (known != null) {
            return known;
        }
        if (members.size() == OTHERS) {
            return OTHERS;
        }
        add(new Member(session));
        return members.size() - 1;
    }

    /** The index of a session, -1 if it is not known. */
    int known(String session) {
        return indexes.getOrDefault(session, -1);
    }

    @Nullable
    Member find(String session) {
        Integer index = indexes.get(session);
        return index == null ? null : members.get(index);
    }

    @Nullable
    Member get(int index) {
        return index < members.size() ? members.get(index) : null;
    }

    /** The session's id, or a word for one that is no longer told apart. */
    String name(int index) {
        return index < members.size() ? members.get(index).id() : "(one of many)";
    }

    boolean isFull() {
        return members.size() == OTHERS;
    }

    private void add(Member member) {
        indexes.put(member.id(), members.size());
        members.add(member);
    }

    void encode(StateWriter out) {
        out.number(members.size());
        members.forEach(member -> member.encode(out));
    }

    static Members decode(StateReader in) {
        Members read = new Members();
        for (int n = in.count(OTHERS); n > 0; n--) {
            read.add(Member.decode(in));
        }
        return read;
    }
}
