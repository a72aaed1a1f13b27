package io.cordon.connectors.postgresql;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/*
 * The server writes "connection authorized" when the password was right, and only then looks whether the role may log in. A closed role with its
 * right password thus makes two entries, a few microseconds apart: authorized, then refused. Taking the first for a login would prove a
 * containment wrong that works. So an authorization counts once something else of its connection follows, or some time passed without.
 */
/**
 * Entries that follow each other, and what of them can be told already.
 *
 * @param entries the entries
 * @param refusedLater connections that the next file begins to refuse
 * @param cut whether more of the same file may follow
 */
record LogWindow(List<LogEntry> entries, Set<String> refusedLater, boolean cut) {

    /** What there is to an entry. */
    enum Meaning {
        /** It is about something else, or what it says is taken back by another one. */
        NOTHING,
        USE,
        /** It cannot be told yet. */
        OPEN
    }

    LogWindow {
        entries = List.copyOf(entries);
        refusedLater = Set.copyOf(refusedLater);
    }

    static Set<String> refused(List<LogEntry> entries) {
        Set<String> refused = new HashSet<>();
        entries.stream().filter(LogEntry::isRefusal).forEach(entry -> refused.add(entry.session()));
        return refused;
    }

    /**
     * What an entry means.
     *
     * @param settled authorizations up to this time would have been taken back by now
     */
    Meaning meaning(int index, Instant settled) {
        LogEntry entry = entries.get(index);
        if (entry.isRefusal()) {
            return Meaning.USE;
        }
        if (!entry.isAuthorized() || refusedLater.contains(entry.session())) {
            return Meaning.NOTHING;
        }
        for (LogEntry next : entries.subList(index + 1, entries.size())) {
            if (next.isComplete() && next.session().equals(entry.session())) {
                return next.isRefusal() ? Meaning.NOTHING : Meaning.USE;
            }
        }
        boolean moreToCome = cut && index > 0;
        return !moreToCome && entry.at().isBefore(settled) ? Meaning.USE : Meaning.OPEN;
    }
}
