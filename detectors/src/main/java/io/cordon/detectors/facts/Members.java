package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sessions of a tree, {@value #OTHERS} of them one by one; later ones share the index {@value #OTHERS}. */
final class Members {

    static final int OTHERS = 255;

    /** Up to so many are looked through one by one: most trees have one session, and need no table. */
    private static final int FEW = 8;

    private final List<Member> members = new ArrayList<>(2);
    private Map<String, Integer> indexes = Map.of();

    /** The index of a session, which is noted if it is new. */
    int index(String session) {
        int known = known(session);
        if (known >= 0) {
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
        if (members.size() > FEW) {
            return indexes.getOrDefault(session, -1);
        }
        int index = members.size() - 1;
        while (index >= 0 && !members.get(index).id().equals(session)) {
            index--;
        }
        return index;
    }

    @Nullable
    Member find(String session) {
        int index = known(session);
        return index < 0 ? null : members.get(index);
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
        members.add(member);
        if (members.size() == FEW + 1) {
            indexes = new HashMap<>();
            for (int i = 0; i < members.size(); i++) {
                indexes.put(members.get(i).id(), i);
            }
        } else if (members.size() > FEW) {
            indexes.put(member.id(), members.size() - 1);
        }
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
