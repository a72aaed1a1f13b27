package io.cordon.connectors.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.ConnectorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/** The documents that deny. Pure. */
final class DenyPolicy {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ISSUED = "aws:TokenIssueTime";

    private DenyPolicy() {}

    /**
     * Denies everything to sessions of one name.
     *
     * @param before only to sessions issued before it; without it also to those to come
     */
    static String sessions(String condition, String value, Optional<Instant> before) {
        ObjectNode conditions = NODES.objectNode();
        conditions.putObject("StringEquals").put(condition, value);
        before.ifPresent(time -> issuedBefore(conditions, time));
        return document(denyAll(conditions));
    }

    /** Denies everything to every session issued before a time. */
    static String everySession(Instant before) {
        ObjectNode conditions = NODES.objectNode();
        issuedBefore(conditions, before);
        return document(denyAll(conditions));
    }

    private static void issuedBefore(ObjectNode conditions, Instant time) {
        // To the second, rounded up: a session issued in this second must not slip through.
        conditions
                .putObject("DateLessThan")
                .put(ISSUED, time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString());
    }

    /** The time that a document denies sessions before, if it names one. */
    static Optional<Instant> cutOff(String document) {
        return Optional.ofNullable(read(document)
                        .path("Statement")
                        .path(0)
                        .path("Condition")
                        .path("DateLessThan")
                        .path(ISSUED)
                        .textValue())
                .flatMap(DenyPolicy::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // somebody changed it: then it is not a time of ours
        }
    }

    /** A secret's policy with one more statement, that denies reading to a role. Statements of others stay as they are. */
    static String withReaderDenied(Optional<String> policy, String role) {
        ObjectNode document = withoutStatement(policy, role);
        ObjectNode deny = ((ArrayNode) document.get("Statement")).addObject();
        deny.put("Sid", sid(role)).put("Effect", "Deny");
        deny.putObject("Principal").put("AWS", role);
        deny.put("Action", "secretsmanager:GetSecretValue").put("Resource", "*");
        return document.toString();
    }

    /** The same without it; empty if nothing else is left. */
    static Optional<String> withReaderAdmitted(Optional<String> policy, String role) {
        ObjectNode document = withoutStatement(policy, role);
        return document.get("Statement").isEmpty() ? Optional.empty() : Optional.of(document.toString());
    }

    /** Whether a secret's policy holds our statement about this role. */
    static boolean deniesReader(Optional<String> policy, String role) {
        for (JsonNode statement :
                policy.map(DenyPolicy::read).orElse(NODES.objectNode()).path("Statement")) {
            if (statement.path("Sid").asText().equals(sid(role))) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode withoutStatement(Optional<String> policy, String role) {
        ObjectNode document = policy.map(DenyPolicy::read).orElseGet(DenyPolicy::empty);
        ArrayNode kept = NODES.arrayNode();
        JsonNode statements = document.path("Statement");
        // A single statement may stand without its list.
        for (JsonNode statement :
                statements.isArray() ? statements : NODES.arrayNode().add(statements)) {
            if (!statement.path("Sid").asText().equals(sid(role))) {
                kept.add(statement);
            }
        }
        document.set("Statement", kept);
        return document;
    }

    /** Short name of a subject: letters and digits only, as policies demand. */
    static String sid(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return "Cordon" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static ObjectNode denyAll(ObjectNode conditions) {
        ObjectNode statement = NODES.objectNode();
        statement.put("Effect", "Deny").put("Action", "*").put("Resource", "*");
        statement.set("Condition", conditions);
        return statement;
    }

    private static String document(ObjectNode statement) {
        ObjectNode document = empty();
        ((ArrayNode) document.get("Statement")).add(statement);
        return document.toString();
    }

    private static ObjectNode empty() {
        ObjectNode document = NODES.objectNode().put("Version", "2012-10-17");
        document.putArray("Statement");
        return document;
    }

    private static ObjectNode read(String document) {
        try {
            return JSON.readTree(document) instanceof ObjectNode map ? map : empty();
        } catch (IOException e) {
            throw new ConnectorException(
                    "AWS gave a policy that is no JSON"); // without the cause: it quotes the policy
        }
    }
}
