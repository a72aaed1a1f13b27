package io.cordon.quickstart.broker;

import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.serde.SchemaRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Issues credentials to sessions: for each a database role and a token of its own. What it issues is in the inventory before
 * the session gets it, and a contained session gets nothing more: a revoked token alone would not stop it from asking for
 * the next one.
 *
 * <p><b>Failure semantics</b> What cannot be minted or written throws; a role or token without an inventory entry is then
 * left behind and ends by itself.
 */
public final class CredentialBroker implements AutoCloseable {
    /** Connector of the database. */
    public static final String POSTGRESQL = "postgresql:orders";

    private static final Duration LIFE = Duration.ofHours(1);

    private final DatabaseRoles roles;
    private final TokenClient tokens;
    private final TokenIssuer issuer;
    private final Inventory inventory;
    private final ContainedSessions contained;
    private final AtomicInteger renewals = new AtomicInteger();

    private CredentialBroker(
            DatabaseRoles roles,
            TokenClient tokens,
            TokenIssuer issuer,
            Inventory inventory,
            ContainedSessions contained) {
        this.roles = roles;
        this.tokens = tokens;
        this.issuer = issuer;
        this.inventory = inventory;
        this.contained = contained;
    }

    /**
     * Where the broker mints database roles.
     *
     * @param actuatorRole the actuator's own role, which may end each of them
     */
    public record Database(DataSource administrator, String jdbcUrl, String actuatorRole) {}

    /**
     * Where the broker gets tokens.
     *
     * @param connector by which the actuator ends them
     */
    public record TokenIssuer(HttpClient http, String connector, URI issuer, URI tokenEndpoint, ClientLogin login) {}

    /** Where the broker writes what it issued. */
    public record Records(String tenant, Map<String, Object> kafka, SchemaRegistry registry, SealingPublicKey reader) {}

    public static CredentialBroker open(
            Database database, TokenIssuer issuer, Records records, ContainedSessions contained) {
        return new CredentialBroker(
                new DatabaseRoles(database.administrator(), database.jdbcUrl(), database.actuatorRole()),
                new TokenClient(issuer.http(), issuer.tokenEndpoint(), issuer.login()),
                issuer,
                new Inventory(records.tenant(), records.kafka(), records.registry(), records.reader()),
                contained);
    }

    /** A token that belongs to no session and is in no inventory: for the one who looks on. */
    public static BearerToken token(
            HttpClient http, URI tokenEndpoint, ClientLogin login, String ref, List<String> scopes) {
        return new TokenClient(http, tokenEndpoint, login).token(ref, scopes);
    }

    /** A role and a token for a session. */
    public SessionCredentials issue(Applicant to) {
        DatabaseLogin login = login(to);
        return new SessionCredentials(login, token(to, "token-" + to.session()));
    }

    /**
     * One more token for a session.
     *
     * @throws IssuingStoppedException if it is contained
     */
    public BearerToken renew(Applicant to) {
        return token(to, "token-" + to.session() + "-" + renewals.incrementAndGet());
    }

    private DatabaseLogin login(Applicant to) {
        refuseContained(to);
        DatabaseLogin login = roles.login(to.session(), Instant.now().plus(LIFE));
        inventory.write(to, login, POSTGRESQL);
        return login;
    }

    private BearerToken token(Applicant to, String ref) {
        refuseContained(to);
        BearerToken token = tokens.token(ref, to.scopes());
        inventory.write(to, token, issuer.connector(), issuer.issuer().toString());
        return token;
    }

    private void refuseContained(Applicant to) {
        if (contained.stops(to)) {
            throw new IssuingStoppedException(to.session());
        }
    }

    @Override
    public void close() {
        inventory.close();
    }
}
