package io.cordon.quickstart.story;

import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.broker.SessionCredentials;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is known of all sessions, in the order in which they began. Thread-safe: files are only looked at under its lock. */
public final class Ledger {
    private final Map<String, SessionFile> files = new LinkedHashMap<>();
    private final Map<String, String> sessions = new HashMap<>();

    synchronized void open(Role role, String session, SessionCredentials credentials) {
        files.put(session, new SessionFile(role, session, credentials));
        sessions.put(credentials.login().ref(), session);
        sessions.put(credentials.token().ref(), session);
    }

    /** Does something with the file of a session, or of the session that a credential was issued to; empty if there is none. */
    synchronized <T> Optional<T> with(String subject, Function<SessionFile, T> use) {
        return Optional.ofNullable(files.get(sessions.getOrDefault(subject, subject)))
                .map(use);
    }

    /** Something of each session. */
    synchronized <T> List<T> each(Function<SessionFile, T> use) {
        return files.values().stream().map(use).toList();
    }

    /** Whether every hostile session is contained and proven. */
    public synchronized boolean settled() {
        return files.values().stream()
                .filter(file -> file.role().plot().hostile())
                .allMatch(SessionFile::proven);
    }
}
