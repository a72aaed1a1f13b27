package io.cordon.quickstart.agent;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CredentialIssue;
import io.cordon.quickstart.broker.Applicant;
import io.cordon.quickstart.broker.BearerToken;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.broker.DatabaseLogin;
import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.quickstart.tool.Toolbox;

/** A session's credentials, and how it gets more of them. */
final class Wallet implements Purse {
    private final CredentialBroker broker;
    private final Applicant owner;
    private final DatabaseLogin login;
    private volatile BearerToken token;

    private Wallet(CredentialBroker broker, Applicant owner, SessionCredentials first) {
        this.broker = broker;
        this.owner = owner;
        this.login = first.login();
        this.token = first.token();
    }

    /** Gets a session its credentials, and tells Cordon about them. */
    static Wallet issued(CredentialBroker broker, Applicant owner, AgentSession session) {
        Wallet wallet = new Wallet(broker, owner, broker.issue(owner));
        session.credentialIssued(CredentialIssue.of(wallet.login.ref(), "database-role")
                .withSecret(wallet.login.password())
                .until(wallet.login.expiresAt()));
        session.credentialIssued(CredentialIssue.of(wallet.token.ref(), "oauth2-token")
                .withSecret(wallet.token.value())
                .until(wallet.token.expiresAt()));
        return wallet;
    }

    DatabaseLogin login() {
        return login;
    }

    String token() {
        return token.value();
    }

    SessionCredentials credentials() {
        return new SessionCredentials(login, token);
    }

    @Override
    public String refFor(String tool) {
        return Toolbox.usesDatabase(tool) ? login.ref() : token.ref();
    }

    @Override
    public void renew() {
        token = broker.renew(owner);
    }
}
