package io.cordon.connectors.vault;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;

/** Tokens, leases and secret ids: what is looked up by its own name and ended by one call. */
final class Credential {
    private final VaultApi api;

    Credential(VaultApi api) {
        this.api = api;
    }

    Sight look(Subject subject) {
        return switch (subject) {
            case Subject.Token token -> Sight.of(api.lookupAccessor(token.accessor()));
            case Subject.Lease lease -> Sight.of(api.lookupLease(lease.id()));
            case Subject.LeasePrefix below -> Sight.ofList(api.listLeases(below.prefix()));
            case Subject.SecretId id -> Sight.ofSecretId(api.lookupSecretId(id), id.role());
            case Subject.Entity entity -> Sight.of(api.readEntity(entity.id()));
            case Subject.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.why());
        };
    }

    StepOutcome end(Subject subject) {
        // Nothing below a prefix is 204 as well; the lookup tells "already done" from "done".
        if (subject instanceof Subject.LeasePrefix && look(subject) instanceof Sight.Gone) {
            return new StepOutcome.AlreadyDone(Evidence.statement("no lease below this prefix"));
        }
        return Ending.of(request(subject), what(subject), () -> look(subject));
    }

    private HttpAnswer request(Subject subject) {
        return switch (subject) {
            case Subject.Token token -> api.revokeAccessor(token.accessor());
            case Subject.Lease lease -> api.revokeLease(lease.id());
            case Subject.LeasePrefix below -> api.revokePrefix(below.prefix());
            case Subject.SecretId id -> api.destroySecretId(id);
            case Subject.Entity entity -> throw new IllegalArgumentException("entities are disabled, not ended");
            case Subject.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.why());
        };
    }

    /** In words. Accessors and lease ids are names that end something but open nothing; still they stay out. */
    static String what(Subject subject) {
        return switch (subject) {
            case Subject.Token token -> "token";
            case Subject.Lease lease -> "lease";
            case Subject.LeasePrefix below -> "leases below " + below.prefix();
            case Subject.SecretId id -> "secret id of role " + id.role();
            case Subject.Entity entity -> "entity " + entity.id();
            case Subject.Unreadable unreadable -> "credential";
        };
    }
}
