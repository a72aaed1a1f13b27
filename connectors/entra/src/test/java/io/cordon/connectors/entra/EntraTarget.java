package io.cordon.connectors.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Validation;
import io.cordon.connectors.http.HttpSettings;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import io.cordon.connectors.testkit.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The simulated Entra with a connector to it that removes secrets and drops grants. */
final class EntraTarget implements Target, FaultyTarget {
    /** What the tests' agents hold. */
    enum Issue {
        CLIENT_SECRET("service-principal"),
        APP_TOKEN("service-principal"),
        USER_TOKEN("user"),
        AGENT_TOKEN("agent-identity");

        private final String word;

        Issue(String word) {
            this.word = word;
        }
    }

    static final String GRAPH = "00000003-0000-0000-c000-000000000000";

    private final AtomicInteger number = new AtomicInteger();
    private final Issue issue;
    private final SimulatedEntra simulator;
    private final Connector connector;

    EntraTarget(Issue issue, Optional<Fault> fault) {
        this(issue, fault, true);
    }

    EntraTarget(Issue issue, Optional<Fault> fault, boolean irreversible) {
        this.issue = issue;
        this.simulator = new SimulatedEntra(fault);
        this.connector = new EntraConnector(
                "entra:contoso",
                new EntraConfig(
                        simulator.uri(""),
                        simulator.uri(""),
                        SimulatedEntra.TENANT,
                        SimulatedEntra.OWN_ID,
                        file(SimulatedEntra.OWN_SECRET),
                        irreversible,
                        irreversible,
                        1,
                        HttpSettings.of(Fault.patience(fault))),
                Clock.systemUTC());
    }

    private static SecretRef file(String text) {
        try {
            Path file = Files.writeString(Files.createTempFile("entra", ".secret"), text);
            file.toFile().deleteOnExit();
            return new SecretRef.InFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the nth object of a kind, which a letter tells. */
    static String id(char letter, int n) {
        return (letter + "").repeat(8) + "-0000-4000-8000-" + "%012d".formatted(n);
    }

    /** A token as Entra makes them, without a signature that anybody checks. */
    static String token(String audience, Instant expiry, int n) {
        String claims = "{\"aud\":\"" + audience + "\",\"exp\":" + expiry.getEpochSecond() + ",\"n\":" + n + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".signature";
    }

    SimulatedEntra simulator() {
        return simulator;
    }

    Tenant tenant() {
        return simulator.tenant();
    }

    Tenant.Account account(int n) {
        return tenant().account(id('a', n)).orElseThrow();
    }

    @Override
    public Connector connector() {
        return connector;
    }

    @Override
    public CredentialView mint() {
        return mint(true);
    }

    /** A fresh account with what it holds; its token is evaluated continuously or not. */
    CredentialView mint(boolean evaluated) {
        int n = number.incrementAndGet();
        Tenant.Account account = tenant().add(id('a', n), type(), issue.word.startsWith("service") ? id('b', n) : "");
        if (issue == Issue.CLIENT_SECRET) {
            tenant().addSecret(account.appId, id('c', n), "client-secret-" + n);
            return view(n, "client-secret-" + n);
        }
        String token = token(GRAPH, Instant.now().plusSeconds(3600), n);
        tenant().issue(token, account, evaluated);
        return view(n, token);
    }

    private String type() {
        return switch (issue) {
            case CLIENT_SECRET, APP_TOKEN -> "servicePrincipal";
            case USER_TOKEN -> "user";
            case AGENT_TOKEN -> "agentIdentity";
        };
    }

    @Override
    public CredentialView credential() {
        return mint();
    }

    @Override
    public CredentialView neverIssued() {
        return view(999, "never-issued");
    }

    CredentialView view(int n, String secret) {
        return new CredentialView(
                "ref",
                issue == Issue.CLIENT_SECRET ? CredentialKind.PRINCIPAL : CredentialKind.OAUTH2_TOKEN,
                "entra:contoso",
                issue.word + ":" + id('a', n),
                issue == Issue.CLIENT_SECRET ? Validation.LOGIN : Validation.LOCAL_UNTIL_EXPIRY,
                Optional.empty(),
                Optional.of(SecretValue.of(secret)));
    }

    @Override
    public boolean admits(CredentialView credential) {
        return tenant().admits(credential.secret().orElseThrow().reveal());
    }

    @Override
    public List<String> ownSecrets() {
        return List.of(SimulatedEntra.OWN_SECRET, simulator.ownToken());
    }

    @Override
    public void close() {
        connector.close();
        simulator.close();
    }
}
