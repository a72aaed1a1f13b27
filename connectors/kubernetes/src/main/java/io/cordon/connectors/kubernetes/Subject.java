package io.cordon.connectors.kubernetes;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import java.util.Set;
import java.util.regex.Pattern;

/** What a credential of the inventory is in the cluster, read from its kind and principal. */
sealed interface Subject {

    /** Where it is. */
    String namespace();

    /** Token bound to a pod: {@code WORKLOAD_TOKEN}, {@code namespace/pod/name}. */
    record Pod(String namespace, String name) implements Subject {}

    /** Token bound to a Secret: {@code WORKLOAD_TOKEN}, {@code namespace/secret/name}. */
    record BoundSecret(String namespace, String name) implements Subject {}

    /** Service account: {@code PRINCIPAL}, {@code namespace/name}. */
    record Account(String namespace, String name) implements Subject {}

    /** A name that is none of them. */
    record Unreadable(String why) implements Subject {
        @Override
        public String namespace() {
            return "";
        }
    }

    Pattern NAMESPACE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    static Subject of(CredentialView credential) {
        String[] parts = credential.principal().split("/", -1);
        boolean named = NAMESPACE.matcher(parts[0]).matches()
                && NAME.matcher(parts[parts.length - 1]).matches();
        if (credential.kind() == CredentialKind.PRINCIPAL && parts.length == 2 && named) {
            return new Account(parts[0], parts[1]);
        }
        if (credential.kind() == CredentialKind.WORKLOAD_TOKEN && parts.length == 3 && named) {
            return bound(parts);
        }
        return new Unreadable(
                "its kind and name are not PRINCIPAL namespace/account or WORKLOAD_TOKEN namespace/pod|secret/name");
    }

    private static Subject bound(String[] parts) {
        return switch (parts[1]) {
            case "pod" -> new Pod(parts[0], parts[2]);
            case "secret" -> new BoundSecret(parts[0], parts[2]);
            default -> new Unreadable("a token is bound to a pod or a secret, not to a " + parts[1]);
        };
    }

    /** Kinds that {@link #of} reads. */
    static Set<CredentialKind> kinds() {
        return Set.of(CredentialKind.PRINCIPAL, CredentialKind.WORKLOAD_TOKEN);
    }
}
