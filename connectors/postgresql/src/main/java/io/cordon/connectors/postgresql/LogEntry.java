package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of a csvlog, as far as it says who was let in or turned away.
 *
 * @param columns those of the PostgreSQL manual, in their order
 * @param end where the next one begins, in the bytes that it was read from
 */
record LogEntry(List<String> columns, int end) {
    private static final int TIME = 0;
    private static final int USER = 1;
    private static final int FROM = 4;
    private static final int SESSION = 5;
    private static final int SEVERITY = 11;
    private static final int STATE = 12;
    private static final int MESSAGE = 13;
    private static final int LEAST_COLUMNS = 23;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final Set<String> UTC = Set.of("UTC", "GMT", "Etc/UTC");

    /** Class 28 of the SQL states: invalid authorization, which is a wrong password, a closed role, an address that is not allowed. */
    private static final String TURNED_AWAY = "28";

    boolean isComplete() {
        return columns.size() >= LEAST_COLUMNS;
    }

    /** The server's name for the connection. */
    String session() {
        return columns.get(SESSION);
    }

    /** True if the password was right; whether the role may log in at all is looked at only then, and an entry may follow that says no. */
    boolean isAuthorized() {
        return isComplete()
                && !role().isEmpty()
                && columns.get(SEVERITY).equals("LOG")
                && columns.get(MESSAGE).startsWith("connection authorized");
    }

    /** True if the connection was turned away. */
    boolean isRefusal() {
        return isComplete()
                && !role().isEmpty()
                && columns.get(SEVERITY).equals("FATAL")
                && columns.get(STATE).startsWith(TURNED_AWAY);
    }

    String role() {
        return columns.get(USER);
    }

    /**
     * When it was written.
     *
     * @throws ConnectorException if the server does not write its log in UTC: names of other zones are ambiguous
     */
    Instant at() {
        String time = columns.get(TIME);
        int zone = time.lastIndexOf(' ');
        if (zone < 0 || !UTC.contains(time.substring(zone + 1))) {
            throw new ConnectorException(
                    "the server log must be written in UTC (log_timezone), an entry is of " + time);
        }
        try {
            return LocalDateTime.parse(time.substring(0, zone), CLOCK).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new ConnectorException("an entry of the server log has no time but " + time, e);
        }
    }

    /** The use of the role that it tells of. */
    ObservedUse use() {
        boolean accepted = !isRefusal();
        return new ObservedUse(
                "pg-log-" + session() + (accepted ? "" : "-refused"),
                role(),
                session(),
                address(),
                accepted ? "login" : "login refused with " + columns.get(STATE),
                accepted,
                at());
    }

    /** Host and port; the server gives numbers unless log_hostname is on, and then nobody looks names up again. */
    private Optional<InetAddress> address() {
        String from = columns.get(FROM);
        int port = from.lastIndexOf(':');
        String host = port < 0 ? "" : from.substring(0, port);
        try {
            return host.matches("[0-9a-fA-F.:]+") ? Optional.of(InetAddress.getByName(host)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
