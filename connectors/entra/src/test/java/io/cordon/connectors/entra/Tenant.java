package io.cordon.connectors.entra;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The state of the simulated tenant. Guarded by itself. */
final class Tenant {
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> applications = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Set<String> blueprints = new LinkedHashSet<>();

    /** A user or a service principal with its own secrets, by key id, and its grants. */
    static final class Account {
        final String id;
        final String type;
        final String appId;
        final Map<String, String> secrets = new LinkedHashMap<>();
        final Set<String> certificates = new LinkedHashSet<>();
        final Set<String> roles = new LinkedHashSet<>();
        final Set<String> grants = new LinkedHashSet<>();
        boolean enabled = true;
        boolean lagging;
        boolean untyped;

        Account(String id, String type, String appId) {
            this.id = id;
            this.type = type;
            this.appId = appId;
        }

        /** The token endpoint may learn late that an account is disabled. */
        boolean loginAllowed() {
            return enabled || lagging;
        }
    }

    /** A token, with continuous evaluation or without. */
    private static final class Token {
        private final Account account;
        private final boolean evaluated;
        private boolean cut;

        private Token(Account account, boolean evaluated) {
            this.account = account;
            this.evaluated = evaluated;
        }
    }

    synchronized Account add(String id, String type, String appId) {
        var account = new Account(id, type, appId);
        accounts.put(id, account);
        return account;
    }

    synchronized void addSecret(String appId, String keyId, String secret) {
        applications.computeIfAbsent(appId, any -> new LinkedHashMap<>()).put(keyId, secret);
    }

    synchronized void addBlueprint(String appId) {
        blueprints.add(appId);
    }

    synchronized boolean isBlueprint(String appId) {
        return blueprints.contains(appId);
    }

    synchronized void issue(String token, Account account, boolean evaluated) {
        tokens.put(token, new Token(account, evaluated));
    }

    synchronized Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** Secrets of an application of this tenant, by key id. */
    synchronized Optional<Map<String, String>> application(String appId) {
        return Optional.ofNullable(applications.get(appId));
    }

    synchronized Optional<Account> ofApplication(String appId) {
        return accounts.values().stream().filter(a -> a.appId.equals(appId)).findFirst();
    }

    synchronized boolean holds(Account account, String secret) {
        return account.secrets.containsValue(secret)
                || applications.getOrDefault(account.appId, Map.of()).containsValue(secret);
    }

    synchronized void enable(Account account, boolean enabled) {
        account.enabled = enabled;
        if (!enabled) {
            cut(account);
        }
    }

    /** What ends tokens that are evaluated continuously; the others live until they expire. */
    synchronized void cut(Account account) {
        tokens.values().stream()
                .filter(t -> t.account == account && t.evaluated)
                .forEach(t -> t.cut = true);
    }

    synchronized boolean honoursAtGraph(String token) {
        Token known = tokens.get(token);
        return known != null && !known.cut;
    }

    synchronized boolean admits(String secret) {
        return honoursAtGraph(secret) || accounts.values().stream().anyMatch(a -> a.loginAllowed() && holds(a, secret));
    }
}
