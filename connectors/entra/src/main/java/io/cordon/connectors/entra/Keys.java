package io.cordon.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ids of the credentials by which a service principal can authenticate; ids are no secrets. What has expired is left out.
 *
 * @param application secrets of the application object
 * @param own secrets of the service principal itself, which count just as much and are shown in few places
 * @param certificates of either
 */
record Keys(List<String> application, List<String> own, List<String> certificates) {
    static final Keys NONE = new Keys(List.of(), List.of(), List.of());

    Keys {
        application = List.copyOf(application);
        own = List.copyOf(own);
        certificates = List.copyOf(certificates);
    }

    static Keys of(JsonNode application, JsonNode principal, Instant now) {
        return new Keys(
                ids(application, "passwordCredentials", now),
                ids(principal, "passwordCredentials", now),
                Stream.of(application, principal)
                        .flatMap(object -> ids(object, "keyCredentials", now).stream())
                        .distinct()
                        .toList());
    }

    private static List<String> ids(JsonNode object, String member, Instant now) {
        var ids = new ArrayList<String>();
        for (JsonNode key : object.path(member)) {
            String id = key.path("keyId").asText("");
            if (Subject.isId(id) && !expired(key.path("endDateTime").asText(""), now)) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static boolean expired(String end, Instant now) {
        try {
            return !end.isEmpty() && !OffsetDateTime.parse(end).toInstant().isAfter(now);
        } catch (DateTimeException e) {
            return false; // unreadable: taken for live
        }
    }

    /** Those that are in another set too. */
    Keys in(Keys other) {
        return new Keys(
                common(application, other.application),
                common(own, other.own),
                common(certificates, other.certificates));
    }

    private static List<String> common(List<String> some, List<String> others) {
        return some.stream().filter(others::contains).toList();
    }

    int secrets() {
        return application.size() + own.size();
    }

    boolean isEmpty() {
        return secrets() == 0 && certificates.isEmpty();
    }
}
