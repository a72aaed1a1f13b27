package io.cordon.schemas.serde;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** What a registry answered. */
record RegistryReply(URI url, int status, JsonNode body) {
    private static final int MAX_MESSAGE = 300;

    boolean ok() {
        return status == 200;
    }

    boolean notFound() {
        return status == 404;
    }

    /** 409 is what the interface says; 422 is what an invalid schema gets. */
    boolean schemaRefused() {
        return status == 409 || status == 422;
    }

    /** A number that the answer must have. */
    int number(String field) {
        JsonNode value = body.path(field);
        if (!value.canConvertToInt()) {
            throw new RegistryUnavailableException(
                    "schema registry answered without '" + field + "'" + where() + "; is it a schema registry?", null);
        }
        return value.intValue();
    }

    /** The registry's own words, about schemas only; shortened and without control characters. */
    String message() {
        String message = body.path("message").asText("").replaceAll("\\p{Cntrl}+", " ");
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
    }

    String where() {
        return " (" + url + ", HTTP " + status + ")";
    }
}
