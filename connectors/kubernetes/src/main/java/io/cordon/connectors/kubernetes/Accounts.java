package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.util.Optional;

/** Service accounts: recreated under the same name they have another uid, and every token of the former is void. */
final class Accounts {
    private final ClusterApi api;

    Accounts(ClusterApi api) {
        this.api = api;
    }

    /** Uid of the account; empty text if it is not there; empty if that cannot be read. */
    Optional<String> uid(Subject.Account account) {
        HttpAnswer answer = api.get(path(account));
        if (Reading.notFound(answer)) {
            return Optional.of("");
        }
        return Reading.accepted(answer)
                ? Optional.of(Reading.body(answer).path("metadata").path("uid").asText())
                : Optional.empty();
    }

    /** Deletes the account whose uid is known and makes it anew with its labels, annotations and pull secrets. */
    StepOutcome recreate(Subject.Account account, Optional<String> captured) {
        HttpAnswer found = api.get(path(account));
        if (Reading.notFound(found)) {
            // Deleted by a try before this one, perhaps: pods of others need it.
            return captured.filter(uid -> !uid.isEmpty()).isPresent()
                    ? create(account, ClusterObjects.account(account.name()))
                    : new StepOutcome.AlreadyDone(Evidence.statement("the account is not there"));
        }
        if (!Reading.accepted(found)) {
            return Reading.failed(found, "account");
        }
        var uid = Reading.body(found).path("metadata").path("uid").asText();
        if (captured.filter(meant -> !meant.equals(uid)).isPresent()) {
            return new StepOutcome.AlreadyDone(Evidence.statement("the account was recreated"));
        }
        HttpAnswer deleted = api.delete(path(account), Optional.of(uid));
        return Reading.accepted(deleted) || Reading.notFound(deleted)
                ? create(account, ClusterObjects.copyOfAccount(Reading.body(found)))
                : Reading.failed(deleted, "deletion of the account");
    }

    private StepOutcome create(Subject.Account account, ObjectNode object) {
        var collection = "/api/v1/namespaces/" + account.namespace() + "/serviceaccounts";
        return Reading.written(api.create(collection, object), "account recreated, its former tokens are void");
    }

    private static String path(Subject.Account account) {
        return "/api/v1/namespaces/" + account.namespace() + "/serviceaccounts/" + account.name();
    }
}
