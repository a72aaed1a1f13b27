package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Calls of the Kubernetes API by path, as the actuator. */
final class ClusterApi implements AutoCloseable {
    /* Not 0: the API server would forget a pod whose containers may still run. */
    private static final int GRACE = 1;

    private final KubernetesConfig config;
    private final HttpTarget http;

    ClusterApi(KubernetesConfig config) {
        this.config = config;
        this.http = new HttpTarget(config.http(), Clock.systemUTC());
    }

    HttpAnswer get(String path) {
        return call(HttpCall.get(uri(path)));
    }

    HttpAnswer create(String path, JsonNode object) {
        return call(HttpCall.post(uri(path)).json(object));
    }

    HttpAnswer replace(String path, JsonNode object) {
        return call(HttpCall.put(uri(path)).json(object));
    }

    HttpAnswer merge(String path, JsonNode patch) {
        return call(HttpCall.patch(uri(path)).body("application/merge-patch+json", patch.toString()));
    }

    /** Server-side apply: makes it or sets it, the same each time. */
    HttpAnswer apply(String path, JsonNode object) {
        return call(HttpCall.patch(uri(path + "?fieldManager=cordon&force=true"))
                .body("application/apply-patch+yaml", object.toString()));
    }

    /**
     * Deletes.
     *
     * @param uid only if it is still this one: a pod of the same name may have taken its place
     */
    HttpAnswer delete(String path, Optional<String> uid) {
        ObjectNode options = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "DeleteOptions")
                .put("apiVersion", "v1")
                .put("gracePeriodSeconds", GRACE);
        uid.ifPresent(id -> options.putObject("preconditions").put("uid", id));
        return call(HttpCall.delete(uri(path)).json(options));
    }

    /** Whether it could be deleted, asked without deleting: unlike reading, this shows nothing of a Secret. */
    HttpAnswer tryDelete(String path) {
        return call(HttpCall.delete(uri(path + "?dryRun=All")));
    }

    private HttpAnswer call(HttpCall call) {
        try (SecretValue token = config.token().read()) {
            return http.call(call.bearer(token));
        }
    }

    private URI uri(String path) {
        return URI.create(config.address().toString().replaceFirst("/$", "") + path);
    }

    @Override
    public void close() {
        http.close();
    }
}
