package io.cordon.connectors.vault;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import java.util.Set;
import java.util.regex.Pattern;

/** What a credential of the inventory is at Vault, read from its kind and principal. */
sealed interface Subject {

    /** Identity entity, by id: {@code PRINCIPAL}. */
    record Entity(String id) implements Subject {}

    /** Token, by accessor: {@code WORKLOAD_TOKEN}. */
    record Token(String accessor) implements Subject {}

    /** One lease, by its whole id: {@code LEASE}. */
    record Lease(String id) implements Subject {}

    /** All leases below a path: {@code LEASE} with a slash at the end. */
    record LeasePrefix(String prefix) implements Subject {}

    /** Secret id of an AppRole: {@code API_KEY}, {@code mount/role/accessor}. */
    record SecretId(String mount, String role, String accessor) implements Subject {}

    /** A name that is none of them. Nothing is sent: it could be anything, a path that leads elsewhere included. */
    record Unreadable(String why) implements Subject {}

    /** Letters that need no encoding in a path, and no way up. */
    Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._@:-]{0,199}/)+(?:[A-Za-z0-9_-][A-Za-z0-9._@:-]{0,199})?");

    static Subject of(CredentialView credential) {
        var name = credential.principal();
        return switch (credential.kind()) {
            case PRINCIPAL -> named(name) ? new Entity(name) : unreadable("an entity id");
            case WORKLOAD_TOKEN -> named(name) ? new Token(name) : unreadable("a token accessor");
            case LEASE -> lease(name);
            case API_KEY -> secretId(name);
            case UNKNOWN, OAUTH2_TOKEN, DATABASE_ROLE, CLOUD_ROLE, CERTIFICATE ->
                new Unreadable("credentials of kind " + credential.kind() + " are not Vault's");
        };
    }

    /** Kinds that {@link #of} reads. */
    static Set<CredentialKind> kinds() {
        return Set.of(
                CredentialKind.PRINCIPAL, CredentialKind.WORKLOAD_TOKEN, CredentialKind.LEASE, CredentialKind.API_KEY);
    }

    private static Subject lease(String name) {
        if (!PATH.matcher(name).matches()) {
            return unreadable("a lease id or a prefix that ends with a slash");
        }
        return name.endsWith("/") ? new LeasePrefix(name) : new Lease(name);
    }

    private static Subject secretId(String name) {
        String[] parts = name.split("/", -1);
        boolean whole = parts.length == 3 && named(parts[0]) && named(parts[1]) && named(parts[2]);
        return whole ? new SecretId(parts[0], parts[1], parts[2]) : unreadable("mount/role/secret-id-accessor");
    }

    private static boolean named(String text) {
        return NAME.matcher(text).matches();
    }

    private static Unreadable unreadable(String expected) {
        return new Unreadable("the inventory's name of it is not " + expected);
    }
}
