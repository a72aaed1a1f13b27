package io.cordon.actuator.wire;

import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Validation;
import io.cordon.schemas.avro.Credential;
import java.util.HashSet;
import java.util.Optional;

/** Entries of the inventory. */
public final class Credentials {
    private Credentials() {}

    /** An entry without its secret. */
    public static InventoryEntry of(Credential credential) {
        return new InventoryEntry(
                credential.getTenant(),
                credential.getRef(),
                kind(credential.getKind()),
                credential.getConnector(),
                credential.getTarget(),
                credential.getPrincipal(),
                new HashSet<>(credential.getSessions()),
                credential.getRoot(),
                credential.getAgent(),
                validation(credential.getValidation()),
                Optional.ofNullable(credential.getExpiresAt()),
                Math.max(0, credential.getDepth()));
    }

    private static CredentialKind kind(io.cordon.schemas.avro.CredentialKind kind) {
        return switch (kind) {
            case UNKNOWN -> CredentialKind.UNKNOWN;
            case OAUTH2_TOKEN -> CredentialKind.OAUTH2_TOKEN;
            case DATABASE_ROLE -> CredentialKind.DATABASE_ROLE;
            case API_KEY -> CredentialKind.API_KEY;
            case CLOUD_ROLE -> CredentialKind.CLOUD_ROLE;
            case CERTIFICATE -> CredentialKind.CERTIFICATE;
            case LEASE -> CredentialKind.LEASE;
            case PRINCIPAL -> CredentialKind.PRINCIPAL;
            case WORKLOAD_TOKEN -> CredentialKind.WORKLOAD_TOKEN;
        };
    }

    private static Validation validation(io.cordon.schemas.avro.Validation validation) {
        return switch (validation) {
            case UNKNOWN -> Validation.UNKNOWN;
            case INTROSPECTION -> Validation.INTROSPECTION;
            case LOCAL_UNTIL_EXPIRY -> Validation.LOCAL_UNTIL_EXPIRY;
            case LOGIN -> Validation.LOGIN;
        };
    }
}
