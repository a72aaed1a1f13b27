package io.cordon.connectors.vault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * The paths of Vault that this connector calls, each once. OpenBao and HashiCorp Vault have them in common. {@code revoke-force} is not among
 * them: it forgets leases whose credential may still work.
 */
final class VaultApi implements AutoCloseable {
    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    private final VaultConfig config;
    private final HttpTarget http;

    VaultApi(VaultConfig config) {
        this.config = config;
        this.http = new HttpTarget(config.http(), Clock.systemUTC());
    }

    /** What the connector's own token may do on paths; every token with the policy {@code default} may ask. */
    HttpAnswer ownCapabilities(List<String> paths) {
        ObjectNode body = EMPTY.deepCopy();
        paths.forEach(body.putArray("paths")::add);
        return post("sys/capabilities-self", body);
    }

    HttpAnswer readEntity(String id) {
        return own(HttpCall.get(path("identity/entity/id/" + id)));
    }

    HttpAnswer setEntity(String id, boolean disabled) {
        return post("identity/entity/id/" + id, EMPTY.deepCopy().put("disabled", disabled));
    }

    HttpAnswer listAccessors() {
        return own(HttpCall.get(path("auth/token/accessors?list=true")));
    }

    HttpAnswer lookupAccessor(String accessor) {
        return post("auth/token/lookup-accessor", EMPTY.deepCopy().put("accessor", accessor));
    }

    HttpAnswer revokeAccessor(String accessor) {
        return post("auth/token/revoke-accessor", EMPTY.deepCopy().put("accessor", accessor));
    }

    /** Asks with the token that is to be ended, not with the actuator's. */
    HttpAnswer lookupSelf(SecretValue token) {
        return call(HttpCall.get(path("auth/token/lookup-self")), token);
    }

    HttpAnswer lookupLease(String id) {
        return post("sys/leases/lookup", EMPTY.deepCopy().put("lease_id", id));
    }

    /** Waits for the backend: without {@code sync} the answer says only that the revocation is queued. */
    HttpAnswer revokeLease(String id) {
        return post("sys/leases/revoke", EMPTY.deepCopy().put("lease_id", id).put("sync", true));
    }

    HttpAnswer listLeases(String prefix) {
        return own(HttpCall.get(path("sys/leases/lookup/" + prefix + "?list=true")));
    }

    HttpAnswer revokePrefix(String prefix) {
        return post(
                "sys/leases/revoke-prefix/" + withoutSlash(prefix),
                EMPTY.deepCopy().put("sync", true));
    }

    HttpAnswer lookupSecretId(Subject.SecretId id) {
        return secretId(id, "lookup");
    }

    HttpAnswer destroySecretId(Subject.SecretId id) {
        return secretId(id, "destroy");
    }

    private HttpAnswer secretId(Subject.SecretId id, String verb) {
        return post(
                "auth/" + id.mount() + "/role/" + id.role() + "/secret-id-accessor/" + verb,
                EMPTY.deepCopy().put("secret_id_accessor", id.accessor()));
    }

    private HttpAnswer post(String path, ObjectNode body) {
        return own(HttpCall.post(path(path)).json(body));
    }

    private HttpAnswer own(HttpCall call) {
        try (SecretValue token = config.token().read()) {
            return call(call, token);
        }
    }

    private HttpAnswer call(HttpCall call, SecretValue token) {
        HttpCall asked = call.header("X-Vault-Token", token.reveal()).header("X-Vault-Request", "true");
        return http.call(config.namespace()
                .map(namespace -> asked.header("X-Vault-Namespace", namespace))
                .orElse(asked));
    }

    private URI path(String path) {
        return URI.create(withoutSlash(config.address().toString()) + "/v1/" + path);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() {
        http.close();
    }
}
