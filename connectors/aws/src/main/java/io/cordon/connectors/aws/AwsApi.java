package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.http.HttpCall;
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Signed calls to IAM, STS (form in, XML out) and Secrets Manager (JSON both ways). */
final class AwsApi implements AutoCloseable {
    private final AwsConfig config;
    private final HttpTarget http;
    private final Clock clock = Clock.systemUTC();

    AwsApi(AwsConfig config) {
        this.config = config;
        this.http = new HttpTarget(config.http(), clock);
    }

    /** As the actuator. */
    AwsAnswer iam(String action, Map<String, String> parameters) {
        var form = form("2010-05-08", action, parameters);
        return send(HttpCall.post(config.iam()).form(form), "iam", AwsConfig.GLOBAL, own());
    }

    /** As the actuator. */
    AwsAnswer secrets(String operation, ObjectNode body) {
        return secrets(operation, body, own());
    }

    /** With the credentials that are to be ended. */
    AwsAnswer secrets(String operation, ObjectNode body, AwsKey key) {
        var call = HttpCall.post(config.secretsManager())
                .body("application/x-amz-json-1.1", body.toString())
                .header("X-Amz-Target", "secretsmanager." + operation);
        return send(call, "secretsmanager", config.region(), key);
    }

    /** With the credentials that are to be ended. */
    AwsAnswer callerIdentity(AwsKey key) {
        var form = form("2011-06-15", "GetCallerIdentity", Map.of());
        return send(HttpCall.post(config.sts()).form(form), "sts", config.region(), key);
    }

    /** As the actuator; needs no permission. */
    AwsAnswer ownIdentity() {
        return callerIdentity(own());
    }

    private static Map<String, String> form(String version, String action, Map<String, String> parameters) {
        var form = new TreeMap<>(parameters);
        form.put("Action", action);
        form.put("Version", version);
        return form;
    }

    private AwsKey own() {
        try (SecretValue secret = config.credentials().read()) {
            return AwsKey.parse(secret)
                    .orElseThrow(
                            () -> new ConnectorException(
                                    "the actuator's own AWS credentials are not a JSON map with AccessKeyId and SecretAccessKey"));
        }
    }

    private AwsAnswer send(HttpCall call, String service, String region, AwsKey key) {
        return AwsAnswer.of(http.call(new SignatureV4(service, region, clock).sign(call, key)));
    }

    @Override
    public void close() {
        http.close();
    }
}
