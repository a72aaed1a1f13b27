package io.cordon.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.http.HttpAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects of a collection, read page by page, since a whole list may be longer than an answer may be.
 *
 * @param trouble the answer that ended the reading too early; then the objects are not all
 */
record Listing(List<JsonNode> objects, Optional<HttpAnswer> trouble) {
    private static final int PAGE = 100;

    Listing {
        objects = List.copyOf(objects);
    }

    static Listing of(ClusterApi api, String path) {
        List<JsonNode> objects = new ArrayList<>();
        var next = "";
        do {
            HttpAnswer answer = api.get(path + "?limit=" + PAGE + next);
            if (!Reading.accepted(answer)) {
                return new Listing(objects, Optional.of(answer));
            }
            Reading.body(answer).path("items").forEach(objects::add);
            next = Reading.body(answer).path("metadata").path("continue").asText("");
            next = next.isEmpty() ? "" : "&continue=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return new Listing(objects, Optional.empty());
    }
}
