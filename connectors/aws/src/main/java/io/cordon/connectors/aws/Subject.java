package io.cordon.connectors.aws;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.CredentialView;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a credential of the inventory is at AWS, read from its kind and principal. */
sealed interface Subject {

    /** Key of a user: {@code API_KEY}, {@code user/AKIA...}. */
    record AccessKey(String user, String id) implements Subject {}

    /**
     * Sessions of a role: {@code CLOUD_ROLE}, {@code role/session-name} or {@code role/source:identity}. A session name can be chosen anew by
     * whoever assumes the role, a source identity cannot.
     */
    record Session(String role, boolean source, String name) implements Subject {}

    /** Every session of a role up to now: {@code CLOUD_ROLE}, {@code role}. */
    record WholeRole(String role) implements Subject {}

    /** Stored secret, and perhaps the role that may not read it any more: {@code LEASE}, {@code secret} or {@code secret|role ARN}. */
    record Stored(String secret, Optional<String> reader) implements Subject {}

    /** A name that is none of them. */
    record Unreadable(String why) implements Subject {}

    Pattern NAME = Pattern.compile("[\\w+=,.@-]{1,128}");
    Pattern SECRET = Pattern.compile("[\\w/+=.@:-]{1,600}");
    Pattern ROLE_ARN = Pattern.compile("arn:[\\w-]+:iam::[0-9]{12}:role/[\\w/+=,.@-]{1,512}");

    static Subject of(CredentialView credential) {
        var name = credential.principal();
        return switch (credential.kind()) {
            case API_KEY -> accessKey(name);
            case CLOUD_ROLE -> role(name);
            case LEASE -> stored(name);
            case UNKNOWN, OAUTH2_TOKEN, DATABASE_ROLE, CERTIFICATE, PRINCIPAL, WORKLOAD_TOKEN ->
                new Unreadable("credentials of kind " + credential.kind() + " are not read here");
        };
    }

    /** Kinds that {@link #of} reads. */
    static Set<CredentialKind> kinds() {
        return Set.of(CredentialKind.API_KEY, CredentialKind.CLOUD_ROLE, CredentialKind.LEASE);
    }

    private static Subject accessKey(String name) {
        String[] parts = name.split("/", -1);
        boolean whole = parts.length == 2 && named(parts[0]) && parts[1].matches("[A-Z0-9]{16,128}");
        return whole ? new AccessKey(parts[0], parts[1]) : new Unreadable("its name is not user/access-key-id");
    }

    private static Subject role(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length == 1 && named(name)) {
            return new WholeRole(name);
        }
        boolean source = parts.length == 2 && parts[1].startsWith("source:");
        var session = parts.length != 2 ? "" : source ? parts[1].substring("source:".length()) : parts[1];
        return named(parts[0]) && named(session)
                ? new Session(parts[0], source, session)
                : new Unreadable("its name is not role, role/session-name or role/source:identity");
    }

    private static Subject stored(String name) {
        String[] parts = name.split("\\|", -1);
        boolean whole = parts.length <= 2
                && SECRET.matcher(parts[0]).matches()
                && (parts.length == 1 || ROLE_ARN.matcher(parts[1]).matches());
        return whole
                ? new Stored(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty())
                : new Unreadable("its name is not secret or secret|role-arn");
    }

    private static boolean named(String text) {
        return NAME.matcher(text).matches();
    }
}
