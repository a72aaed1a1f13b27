package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Secrets and certificates of a service principal and of its application. Removes none that it was not told: what an issuer added meanwhile stays. The
 * credentials of a blueprint are those of all its agents and are never touched.
 */
final class Secrets {
    /** Removals of one call, so that it ends in time; the step is asked for again for the rest. */
    private static final int MOST = 20;

    private static final String MEMBERS = "?$select=id,passwordCredentials,keyCredentials";

    private final Graph graph;
    private final Clock clock;

    Secrets(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** What reading them gave. */
    sealed interface Read {
        record Known(Keys keys) implements Read {}

        record Blueprint() implements Read {}

        record Unclear(HttpAnswer answer) implements Read {}
    }

    /** The unexpired ones. An application of another tenant is not found: its secrets are out of reach, and those of the principal are all. */
    Read read(Subject subject, Account account) {
        HttpAnswer own = graph.get(subject.path() + MEMBERS);
        Optional<HttpAnswer> application = account.appId().map(id -> graph.get(application(id) + MEMBERS));
        for (HttpAnswer answer : application.map(a -> List.of(own, a)).orElseGet(() -> List.of(own))) {
            if (Account.isBlueprint(Account.type(body(answer)))) {
                return new Read.Blueprint();
            }
            if (!Answers.absent(answer) && body(answer).isMissingNode()) {
                return new Read.Unclear(answer);
            }
        }
        return new Read.Known(Keys.of(
                application.map(Secrets::body).orElseGet(MissingNode::getInstance), body(own), clock.instant()));
    }

    private static JsonNode body(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.accepted()
                ? response.body()
                : MissingNode.getInstance();
    }

    private static String application(String appId) {
        return "/applications(appId='" + appId + "')";
    }

    /** Removes those of {@code captured} that are still there; Graph's answer to a repeat is not documented, so it looks first. */
    StepOutcome remove(Subject subject, Account account, Keys captured) {
        return switch (read(subject, account)) {
            case Read.Blueprint blueprint -> new StepOutcome.Refused("a blueprint's credentials are never removed");
            case Read.Unclear unclear -> Answers.unclear(unclear.answer(), "reading the secrets");
            case Read.Known known -> removeAll(subject, account, captured.in(known.keys()));
        };
    }

    private StepOutcome removeAll(Subject subject, Account account, Keys present) {
        int removed = 0;
        for (String id : present.own()) {
            StepOutcome outcome = removed++ < MOST ? remove(subject.path(), id) : more(present);
            if (!settled(outcome)) {
                return outcome;
            }
        }
        for (String id : present.application()) {
            String path = application(account.appId().orElseThrow());
            StepOutcome outcome = removed++ < MOST ? remove(path, id) : more(present);
            if (!settled(outcome)) {
                return outcome;
            }
        }
        return removed == 0
                ? new StepOutcome.AlreadyDone(Evidence.catalogue("no secret from before is there"))
                : new StepOutcome.Done(Evidence.acceptance(removed + " secrets removed, 204"));
    }

    private StepOutcome remove(String path, String keyId) {
        var document = JsonNodeFactory.instance.objectNode().put("keyId", keyId);
        return Answers.ofChange(graph.post(path + "/removePassword", document), 204, "removing a secret");
    }

    private static StepOutcome more(Keys present) {
        return new StepOutcome.Retryable("more than " + MOST + " of " + present.secrets() + " secrets at once");
    }

    private static boolean settled(StepOutcome outcome) {
        return outcome instanceof StepOutcome.Done || outcome instanceof StepOutcome.AlreadyDone;
    }
}
