package io.cordon.issuer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.cordon.schemas.config.BrokenText;
import io.cordon.schemas.config.EnvironmentText;
import io.cordon.schemas.config.EnvironmentText.MissingVariablesException;
import io.cordon.schemas.config.Question;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the issuer needs to know. Keys come by reference.
 *
 * @param listen address of the grants
 * @param http address of metrics and health
 * @param certificate its own, with the chain, PEM
 * @param key the private key of it, PKCS #8 as PEM
 * @param clients certificates that those of runtimes must lead to; empty: runtimes show tokens
 * @param keys key files, one a tenant
 * @param tokens whose tokens count; empty: none
 * @param runtimes who may ask for what
 */
record IssuerConfig(
        InetSocketAddress listen,
        InetSocketAddress http,
        Path certificate,
        Path key,
        Optional<Path> clients,
        List<Path> keys,
        Optional<Tokens> tokens,
        List<RuntimeRule> runtimes) {
    private static final Duration LIFE = Duration.ofHours(12);

    /** Tokens of an identity provider (OIDC). */
    record Tokens(String issuer, String audience, URI keys) {
        public Tokens {
            requireNonNull(issuer, "issuer");
            requireNonNull(audience, "audience");
            requireNonNull(keys, "keys");
        }
    }

    IssuerConfig {
        requireNonNull(listen, "listen");
        requireNonNull(http, "http");
        requireNonNull(certificate, "certificate");
        requireNonNull(key, "key");
        requireNonNull(clients, "clients");
        keys = List.copyOf(keys);
        requireNonNull(tokens, "tokens");
        runtimes = List.copyOf(runtimes);
    }

    /**
     * Reads a file; {@code ${NAME}} in it stands for a variable of the environment.
     *
     * @throws IllegalArgumentException naming everything that is wrong, or why it cannot be read
     */
    static IssuerConfig read(Path file) {
        try {
            return parse(EnvironmentText.expand(Files.readString(file), System.getenv()));
        } catch (MissingVariablesException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e, e);
        }
    }

    /** @throws IllegalArgumentException naming everything that is wrong */
    static IssuerConfig parse(String yaml) {
        return read(Section.root(tree(yaml)));
    }

    private static JsonNode tree(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            // Without the cause: the parser's message quotes the file.
            throw new IllegalArgumentException("the file is " + BrokenText.place(e));
        }
    }

    private static IssuerConfig read(Section root) {
        InetSocketAddress listen = address(root.section("listen"), 8443);
        InetSocketAddress http = address(root.section("http"), 8083);
        Section tls = root.section("tls");
        Path certificate = Path.of(tls.text("certificate"));
        Path key = Path.of(tls.text("key"));
        Optional<Path> clients = tls.find("clients").map(Path::of);
        List<Path> keys = root.texts("keys").stream().map(Path::of).toList();
        Optional<Tokens> tokens =
                root.optional("tokens").map(t -> new Tokens(t.text("issuer"), t.text("audience"), t.address("keys")));
        List<RuntimeRule> runtimes =
                root.sections("runtimes").stream().map(IssuerConfig::rule).toList();
        root.check();
        return new IssuerConfig(listen, http, certificate, key, clients, keys, tokens, runtimes);
    }

    private static InetSocketAddress address(Section section, int port) {
        return new InetSocketAddress(section.text("host", "127.0.0.1"), section.number("port", port, 0, 65_535));
    }

    /** All that it asks a file for. */
    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        try {
            IssuerConfig unused = read(Section.inquiry(questions));
        } catch (IllegalArgumentException e) {
            return List.copyOf(questions); // what must be there is not: this is no file
        }
        return List.copyOf(questions);
    }

    private static RuntimeRule rule(Section section) {
        return new RuntimeRule(
                section.caller(),
                section.text("tenant"),
                section.text("runtime"),
                Set.copyOf(section.texts("agents")),
                Set.copyOf(section.texts("agentTypes")),
                Set.copyOf(section.all("scopes")),
                section.flag("subAgents", true),
                section.flag("drill", false),
                section.flag("crossSession", true),
                section.duration("life", LIFE));
    }
}
