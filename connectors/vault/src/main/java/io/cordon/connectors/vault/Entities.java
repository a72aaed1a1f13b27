package io.cordon.connectors.vault;

import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/** Identity entities: disabled and enabled as a whole. */
final class Entities {
    private static final PreState OPEN = new PreState("enabled");
    private static final PreState CLOSED = new PreState("disabled");

    private final VaultApi api;
    private final EntityTokens tokens;
    private final boolean searchTokens;

    Entities(VaultApi api, VaultConfig config) {
        this.api = api;
        this.tokens = new EntityTokens(api, config.http().timeout());
        this.searchTokens = config.searchTokens();
    }

    /** True if it is known to have been disabled, or not there: a release then leaves it so. */
    static boolean wasClosed(PreState before) {
        return before.equals(CLOSED);
    }

    PreState state(String id) {
        return switch (Sight.of(api.readEntity(id))) {
            case Sight.There there -> isDisabled(there) ? CLOSED : OPEN;
            case Sight.Gone gone -> CLOSED;
            case Sight.Unclear unclear -> PreState.unknown();
        };
    }

    Optional<Evidence> disabled(String id) {
        return switch (Sight.of(api.readEntity(id))) {
            case Sight.There there ->
                isDisabled(there) ? Optional.of(Evidence.statement("entity " + id + " is disabled")) : Optional.empty();
            case Sight.Gone gone -> Optional.of(Evidence.statement("entity " + id + " does not exist"));
            case Sight.Unclear unclear -> Optional.empty();
        };
    }

    StepOutcome disable(String id) {
        // Read first: a write does not say whether it changed anything, and to an unknown id it is an error.
        return switch (Sight.of(api.readEntity(id))) {
            case Sight.Gone gone -> new StepOutcome.AlreadyDone(Evidence.statement("entity " + id + " does not exist"));
            case Sight.There there ->
                isDisabled(there)
                        ? new StepOutcome.AlreadyDone(Evidence.statement("entity " + id + " was disabled"))
                        : written(api.setEntity(id, true), "entity " + id + " disabled");
            case Sight.Unclear unclear -> trouble(unclear.answer());
        };
    }

    StepOutcome revokeTokens(String id) {
        return tokens.revoke(id);
    }

    /** Only once no token of it is left: those that were not revoked would work again. */
    StepOutcome enable(String id, PreState before) {
        if (!before.known() || !searchTokens) {
            // Failure direction: closed.
            return new StepOutcome.Refused(
                    "what the entity was before, or whether tokens of it are left, is unknown; a human must enable it");
        }
        var left = tokens.revoke(id);
        if (!(left instanceof StepOutcome.Done || left instanceof StepOutcome.AlreadyDone)) {
            return left;
        }
        return written(api.setEntity(id, false), "entity " + id + " enabled, none of its former tokens is left");
    }

    private static StepOutcome written(HttpAnswer answer, String what) {
        return answer instanceof HttpAnswer.Response response && response.accepted()
                ? new StepOutcome.Done(Evidence.acceptance(what))
                : trouble(answer);
    }

    private static StepOutcome trouble(HttpAnswer answer) {
        return Ending.trouble(answer, "entity").orElseGet(() -> Ending.refused(answer, "entity"));
    }

    private static boolean isDisabled(Sight.There there) {
        return there.data().path("disabled").asBoolean(false);
    }
}
