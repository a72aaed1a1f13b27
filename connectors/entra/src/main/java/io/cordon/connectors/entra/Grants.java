package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import java.util.ArrayList;
import java.util.List;

/** What a service principal was allowed: app role assignments and delegated permission grants. Deleted ones are not restored by a release. */
final class Grants {
    /** Deletions of one call, so that it ends in time; the step is asked for again for the rest. */
    private static final int MOST = 20;

    private final Graph graph;

    Grants(Graph graph) {
        this.graph = graph;
    }

    StepOutcome drop(Subject subject) {
        var paths = new ArrayList<String>();
        boolean more = false;
        for (String list : List.of("/appRoleAssignments", "/oauth2PermissionGrants")) {
            HttpAnswer answer = graph.get(subject.path() + list);
            if (Answers.absent(answer)) {
                continue; // the principal is gone, and its grants with it
            }
            if (!(answer instanceof HttpAnswer.Response response
                    && response.accepted()
                    && response.body().path("value").isArray())) {
                return Answers.unclear(answer, "reading the grants");
            }
            more |= response.body().has("@odata.nextLink");
            String root = list.equals("/appRoleAssignments") ? subject.path() + list : list;
            response.body().path("value").forEach(grant -> paths.add(root + "/" + id(grant)));
        }
        return delete(paths, more);
    }

    private static String id(JsonNode grant) {
        return HttpCall.segment(grant.path("id").asText(""));
    }

    private StepOutcome delete(List<String> paths, boolean more) {
        for (String path : paths.subList(0, Math.min(MOST, paths.size()))) {
            StepOutcome outcome = Answers.ofChange(graph.delete(path), 204, "deleting a grant");
            if (!(outcome instanceof StepOutcome.Done || outcome instanceof StepOutcome.AlreadyDone)) {
                return outcome;
            }
        }
        if (more || paths.size() > MOST) {
            return new StepOutcome.Retryable("more than " + MOST + " grants at once");
        }
        return paths.isEmpty()
                ? new StepOutcome.AlreadyDone(Evidence.catalogue("there are no grants"))
                : new StepOutcome.Done(Evidence.acceptance(paths.size() + " grants deleted, 204"));
    }
}
