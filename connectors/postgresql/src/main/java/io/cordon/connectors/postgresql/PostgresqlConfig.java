package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Settings of one PostgreSQL server.
 *
 * @param url JDBC address without user or password
 * @param user the actuator's own role; README.md lists what it needs
 * @param rolePattern what a role's whole name must match to be touched at all
 * @param memberOf group role that it must also be a member of, if given
 * @param lifetime whether roles are minted for a session or outlive it
 * @param expirePassword also sets {@code valid until} to now
 * @param timeout of each connection attempt and statement
 */
record PostgresqlConfig(
        String url,
        String user,
        SecretRef password,
        Pattern rolePattern,
        Optional<String> memberOf,
        RoleLifetime lifetime,
        boolean expirePassword,
        Duration timeout) {

    /** What a release may do to a role. */
    enum RoleLifetime {
        /** The role was made for one session: it stays closed for ever, a new session gets a new role. */
        SESSION,
        /** The role outlives sessions: a release lets it log in again, with a password yet to be set. */
        LASTING
    }

    static PostgresqlConfig read(Settings settings) {
        var url = url(settings);
        var user = settings.text("user");
        var password = settings.secret("password");
        var pattern = pattern(settings);
        var memberOf = settings.maybeText("memberOf");
        var lifetime = settings.choice("roleLifetime", RoleLifetime.class, RoleLifetime.SESSION);
        var expire = settings.flag("expirePassword", false);
        var timeout = settings.duration("timeout", Duration.ofSeconds(2));
        settings.finish();
        return new PostgresqlConfig(url, user, password, pattern, memberOf, lifetime, expire, timeout);
    }

    static String url(Settings settings) {
        var url = settings.text("url");
        if (!url.isEmpty() && (!url.startsWith("jdbc:postgresql:") || url.matches(".*[?&](user|password)=.*"))) {
            settings.problem("url", "is not a jdbc:postgresql: address without user and password");
        }
        return url;
    }

    static Pattern pattern(Settings settings) {
        // There is no default: a pattern that is too wide would let one bad command close the whole database.
        var text = settings.text("rolePattern");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            settings.problem("rolePattern", "is not a regular expression: " + e.getDescription());
            return Pattern.compile("");
        }
    }
}
