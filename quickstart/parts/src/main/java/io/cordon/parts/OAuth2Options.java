package io.cordon.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the authorization server is started: who its clients are, and what its tools find.
 *
 * @param clients who may ask for tokens, at least one
 * @param pages what {@code GET /tools/web/fetch?url=...} finds
 * @param files what {@code GET /tools/files/...} finds
 * @param tickets what {@code GET /tools/tickets} lists
 * @param directory where its log is written; empty means a temporary one, deleted at close
 * @param port where it listens on 127.0.0.1; empty means a free one
 * @param authority who is asked about the tokens that its tools are given; empty means that they honour its own
 */
public record OAuth2Options(
        List<Client> clients,
        List<Page> pages,
        List<StoredFile> files,
        List<Ticket> tickets,
        Optional<Path> directory,
        OptionalInt port,
        Optional<Authority> authority) {
    /** Revokes tokens of any client. */
    public static final String REVOKE_ANY = "token.revoke.any";

    /** Introspects tokens of any client. */
    public static final String INTROSPECT_ANY = "token.introspect.any";

    /** The scope that shows what the tools accepted. */
    public static final String ACCEPTED_SCOPE = "tools.accepted";

    public OAuth2Options {
        clients = List.copyOf(clients);
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        tickets = List.copyOf(tickets);
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("an authorization server without clients");
        }
    }

    /** These clients, tools that find nothing, a temporary directory and a free port. */
    public static OAuth2Options of(Client... clients) {
        return new OAuth2Options(
                List.of(clients),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    /** The same with these contents for its tools. */
    public OAuth2Options finding(List<Page> newPages, List<StoredFile> newFiles, List<Ticket> newTickets) {
        return new OAuth2Options(clients, newPages, newFiles, newTickets, directory, port, authority);
    }

    /** The same with its log in this directory. */
    public OAuth2Options in(Path newDirectory) {
        return new OAuth2Options(clients, pages, files, tickets, Optional.of(newDirectory), port, authority);
    }

    /** The same on this port. */
    public OAuth2Options onPort(int newPort) {
        return new OAuth2Options(clients, pages, files, tickets, directory, OptionalInt.of(newPort), authority);
    }

    /** The same with tools that honour the tokens of another server and no longer its own. */
    public OAuth2Options honouring(Authority newAuthority) {
        return new OAuth2Options(clients, pages, files, tickets, directory, port, Optional.of(newAuthority));
    }

    /**
     * Another authorization server, asked about each token (RFC 7662).
     *
     * @param clientId the client that asks
     * @param secret its secret
     */
    public record Authority(URI introspectionEndpoint, String clientId, String secret) {
        @Override
        public String toString() {
            return "Authority[" + introspectionEndpoint + ", clientId=" + clientId + ", secret=***]";
        }
    }

    /**
     * A client, for the client credentials grant.
     *
     * @param id the client id
     * @param secret its secret
     * @param scopes what it may ask for: {@code mail.send}, {@code web.fetch}, {@code payments.transfer},
     *     {@code files.read}, {@code tickets.read}, {@link #ACCEPTED_SCOPE}
     * @param roles {@link #REVOKE_ANY}, {@link #INTROSPECT_ANY}, or none
     * @param tokenLife how long its tokens are good
     */
    public record Client(String id, String secret, Set<String> scopes, Set<String> roles, Duration tokenLife) {
        public Client {
            scopes = Set.copyOf(scopes);
            roles = Set.copyOf(roles);
        }

        /** A client that gets tokens with these scopes for ten minutes. */
        public static Client withScopes(String id, String secret, String... scopes) {
            return new Client(id, secret, Set.of(scopes), Set.of(), Duration.ofMinutes(10));
        }

        /** A client that handles tokens of others. */
        public static Client withRoles(String id, String secret, String... roles) {
            return new Client(id, secret, Set.of(), Set.of(roles), Duration.ofMinutes(10));
        }

        @Override
        public String toString() {
            return "Client[id=" + id + ", secret=***, scopes=" + new TreeSet<>(scopes) + ", roles="
                    + new TreeSet<>(roles) + ", tokenLife=" + tokenLife + "]";
        }
    }

    /** A web page. */
    public record Page(String url, String content) {}

    /** A file; its name may have folders in it. */
    public record StoredFile(String name, String content) {}

    /** A support ticket. */
    public record Ticket(String id, String title, String body) {}
}
