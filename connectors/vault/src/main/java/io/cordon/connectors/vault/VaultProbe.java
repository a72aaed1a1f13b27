package io.cordon.connectors.vault;

import io.cordon.connectors.api.CredentialView;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/*
 * A refused lookup-self alone proves nothing: a token whose policies do not allow it is refused as well. So the attempt can show that access
 * remains, and that it ended only together with what Vault says of the token or its entity.
 */
/** Tests whether access has ended: the sealed token asks for itself, and Vault is asked anew by name. */
final class VaultProbe {
    private final VaultApi api;
    private final Credential credentials;

    VaultProbe(VaultApi api) {
        this.api = api;
        this.credentials = new Credential(api);
    }

    ProbeOutcome probe(Subject subject, CredentialView credential) {
        if (subject instanceof Subject.Unreadable unreadable) {
            return new ProbeOutcome.Unprovable(unreadable.why());
        }
        boolean holdsToken = subject instanceof Subject.Token || subject instanceof Subject.Entity;
        Optional<HttpAnswer> attempt =
                credential.secret().filter(s -> holdsToken).map(api::lookupSelf);
        if (attempt.filter(VaultProbe::admitted).isPresent()) {
            return new ProbeOutcome.AccessRemains(Evidence.attempt("the token looked itself up"));
        }
        return named(subject, attempt.filter(VaultProbe::refused).isPresent());
    }

    private ProbeOutcome named(Subject subject, boolean refused) {
        var what = Credential.what(subject);
        return switch (credentials.look(subject)) {
            case Sight.Gone gone -> ended(refused, what + " is not known to Vault");
            case Sight.Unclear unclear -> undecided(unclear, what);
            case Sight.There there -> known(subject, there, refused);
        };
    }

    private ProbeOutcome known(Subject subject, Sight.There there, boolean refused) {
        var what = Credential.what(subject);
        if (subject instanceof Subject.Entity) {
            return there.data().path("disabled").asBoolean(false)
                    ? ended(refused, what + " is disabled")
                    : new ProbeOutcome.AccessRemains(Evidence.statement(what + " is not disabled"));
        }
        return subject instanceof Subject.Token && refused
                ? byEntity(there)
                : new ProbeOutcome.AccessRemains(Evidence.statement(what + " is known to Vault"));
    }

    /** The token lives and is refused: for good only if its entity is disabled, and for as long. */
    private ProbeOutcome byEntity(Sight.There token) {
        var entity = token.data().path("entity_id").asText("");
        boolean disabled = !entity.isEmpty()
                && Subject.NAME.matcher(entity).matches()
                && Sight.of(api.readEntity(entity)) instanceof Sight.There there
                && there.data().path("disabled").asBoolean(false);
        return disabled
                ? new ProbeOutcome.AccessEnded(Evidence.attempt("the token was refused, its entity is disabled"))
                : new ProbeOutcome.AccessRemains(
                        Evidence.statement("token is known to Vault; a refusal may be for its policies"));
    }

    private static ProbeOutcome ended(boolean refused, String text) {
        return new ProbeOutcome.AccessEnded(
                refused ? Evidence.attempt("the token was refused; " + text) : Evidence.statement(text));
    }

    private static ProbeOutcome undecided(Sight.Unclear unclear, String what) {
        var reason = Ending.trouble(unclear.answer(), "lookup of " + what)
                .orElseGet(() -> Ending.refused(unclear.answer(), "lookup of " + what));
        return new ProbeOutcome.Undecided(
                switch (reason) {
                    case StepOutcome.Retryable again -> again.reason();
                    case StepOutcome.CutOff cutOff -> cutOff.reason();
                    case StepOutcome.Refused no -> no.reason();
                    case StepOutcome other -> throw new IllegalStateException("no trouble: " + other);
                });
    }

    private static boolean admitted(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.accepted();
    }

    private static boolean refused(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.status() == 403;
    }
}
