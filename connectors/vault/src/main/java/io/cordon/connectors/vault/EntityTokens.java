package io.cordon.connectors.vault;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/*
 * Vault has no list of an entity's tokens, only one of all accessors. A token never changes its entity, so what was seen of one accessor holds:
 * a search that is cut short goes on where it stood when it is tried again.
 */
/** Searches for the tokens of an entity and revokes them. */
final class EntityTokens {
    private static final int LOOKUPS_IN_ONE_CALL = 500;
    private static final int TIMEOUTS_IN_ONE_CALL = 3;
    private static final int REMEMBERED = 100_000;

    private final VaultApi api;
    private final Duration longest;
    private final Map<String, String> entities = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    EntityTokens(VaultApi api, Duration timeout) {
        this.api = api;
        this.longest = timeout.multipliedBy(TIMEOUTS_IN_ONE_CALL);
    }

    /**
     * Revokes each token of the entity.
     *
     * <p><b>Failure semantics:</b> anything but Done and AlreadyDone leaves tokens that were not looked at; calling again goes on.
     */
    synchronized StepOutcome revoke(String entity) {
        HttpAnswer list = api.listAccessors();
        return switch (Sight.ofList(list)) {
            case Sight.Gone none -> new StepOutcome.AlreadyDone(Evidence.statement("Vault has no tokens"));
            case Sight.Unclear unclear ->
                Ending.trouble(list, "list of tokens").orElseGet(() -> Ending.refused(list, "list of tokens"));
            case Sight.There there -> revoke(entity, there.data().path("keys"));
        };
    }

    private StepOutcome revoke(String entity, Iterable<JsonNode> accessors) {
        long begun = System.nanoTime();
        int lookups = 0;
        int revoked = 0;
        for (var key : accessors) {
            String accessor = key.asText();
            if (!entities.containsKey(accessor)) {
                if (++lookups > LOOKUPS_IN_ONE_CALL || System.nanoTime() - begun > longest.toNanos()) {
                    return new StepOutcome.Retryable("the search for tokens of the entity is not through yet");
                }
                var sight = Sight.of(api.lookupAccessor(accessor));
                if (sight instanceof Sight.Unclear unclear) {
                    return Ending.trouble(unclear.answer(), "lookup of a token")
                            .orElseGet(() -> Ending.refused(unclear.answer(), "lookup of a token"));
                }
                remember(accessor, sight);
            }
            if (entity.equals(entities.get(accessor))) {
                var ended = new Credential(api).end(new Subject.Token(accessor));
                if (!(ended instanceof StepOutcome.Done || ended instanceof StepOutcome.AlreadyDone)) {
                    return ended;
                }
                revoked++;
            }
        }
        return outcome(revoked);
    }

    private void remember(String accessor, Sight sight) {
        // A token without an entity, and one that went away between list and lookup, are nobody's.
        String owner = sight instanceof Sight.There there
                ? there.data().path("entity_id").asText("")
                : "";
        entities.put(accessor, owner);
    }

    private static StepOutcome outcome(int revoked) {
        return revoked == 0
                ? new StepOutcome.AlreadyDone(Evidence.statement("no token of the entity was found"))
                : new StepOutcome.Done(Evidence.acceptance(revoked + " token(s) of the entity revoked"));
    }
}
