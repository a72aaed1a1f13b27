package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a statement of SQL does, by its first word and what destroys. */
final class SqlStatement {

    private static final Map<String, Capability> FIRST = Map.ofEntries(
            Map.entry("select", Capability.READ),
            Map.entry("with", Capability.READ),
            Map.entry("explain", Capability.READ),
            Map.entry("insert", Capability.WRITE),
            Map.entry("update", Capability.WRITE),
            Map.entry("merge", Capability.WRITE),
            Map.entry("create", Capability.WRITE),
            Map.entry("alter", Capability.ADMIN),
            Map.entry("grant", Capability.ADMIN),
            Map.entry("revoke", Capability.ADMIN),
            Map.entry("copy", Capability.EGRESS),
            Map.entry("delete", Capability.DESTRUCTIVE),
            Map.entry("drop", Capability.DESTRUCTIVE),
            Map.entry("truncate", Capability.DESTRUCTIVE));

    private SqlStatement() {}

    /** What the gravest of its statements does; empty if this is no SQL. */
    static Optional<Capability> capability(@Nullable String text) {
        if (text == null || text.indexOf(' ') < 0) {
            return Optional.empty();
        }
        Capability gravest = null;
        for (String statement :
                text.substring(0, Math.min(text.length(), 16_384)).split(";")) {
            Capability capability = FIRST.get(firstWord(statement));
            if (capability != null && (gravest == null || Gravity.of(capability) > Gravity.of(gravest))) {
                gravest = capability;
            }
        }
        return gravest != null && isSql(text) ? Optional.of(gravest) : Optional.empty();
    }

    private static String firstWord(String statement) {
        String stripped = statement.strip();
        int end = 0;
        while (end < stripped.length() && Character.isLetter(stripped.charAt(end))) {
            end++;
        }
        return stripped.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** A second keyword, which a question in English that begins with "select" or "update" hardly has. */
    private static boolean isSql(String text) {
        String upper = text.substring(0, Math.min(text.length(), 16_384)).toUpperCase(Locale.ROOT);
        return upper.contains(" FROM ")
                || upper.contains(" INTO ")
                || upper.contains(" SET ")
                || upper.contains("TABLE ")
                || upper.contains(" DATABASE ")
                || upper.contains(" TO ")
                || upper.contains("SELECT ");
    }
}
