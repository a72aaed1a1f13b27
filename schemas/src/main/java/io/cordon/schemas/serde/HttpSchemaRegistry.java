package io.cordon.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry over HTTP: Confluent Schema Registry, Karapace, Redpanda, or Apicurio under {@code /apis/ccompat/v7}.
 * Thread-safe. Answers are cached, failures are not; only ids that the registry does not know are remembered for seconds.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
    private static final Logger log = LoggerFactory.getLogger(HttpSchemaRegistry.class);
    private static final Set<String> LEVELS = Set.of(
            "NONE", "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");

    private final RegistryClient client;
    private final BoundedCache<Integer, Schema> schemas;
    private final BoundedCache<SubjectSchema, Integer> ids;
    private final UnknownIds unknown;

    private record SubjectSchema(String subject, Schema schema) {}

    /** Connects to nothing yet: a registry that is down shows at the first call. */
    public HttpSchemaRegistry(RegistryConfig config) {
        this.client = new RegistryClient(requireNonNull(config, "config"));
        this.schemas = new BoundedCache<>(config.cacheSize());
        this.ids = new BoundedCache<>(config.cacheSize());
        this.unknown = new UnknownIds(config.cacheSize(), System::nanoTime);
        config.exposed()
                .forEach(url -> log.atWarn()
                        .addKeyValue("url", url)
                        .log("schema registry credentials go over an unencrypted connection"));
    }

    @Override
    public int register(String subject, Schema schema) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        return ids.get(key).orElseGet(() -> remember(key, registered(subject, schema)));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        return ids.get(key).orElseGet(() -> remember(key, lookedUp(subject, schema)));
    }

    @Override
    public Schema byId(int id) {
        return schemas.get(id).orElseGet(() -> fetched(id));
    }

    @Override
    public List<Integer> versions(String subject) {
        RegistryReply reply = client.get(subjectPath(subject) + "/versions");
        List<Integer> versions = new ArrayList<>();
        if (reply.ok()) {
            reply.body().forEach(version -> versions.add(version.intValue()));
        }
        return versions;
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        RegistryReply reply = client.post("/compatibility" + subjectPath(subject) + "/versions", body(schema));
        // A subject without versions accepts everything.
        return reply.notFound()
                || (reply.ok() && reply.body().path("is_compatible").asBoolean(false));
    }

    @Override
    public void requireCompatibility(String subject, String level) {
        if (!LEVELS.contains(level)) {
            throw new IllegalArgumentException("compatibility level '" + level + "' must be one of " + LEVELS);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("compatibility", level);
        RegistryReply reply = client.put("/config/" + encoded(subject), body);
        if (!reply.ok()) {
            throw new RegistryUnavailableException(
                    "cannot set compatibility of subject " + subject + " to " + level + reply.where(), null);
        }
    }

    /** Nothing to release: the HTTP client ends with its last reference. */
    @Override
    public void close() {}

    private int registered(String subject, Schema schema) {
        RegistryReply reply = client.post(subjectPath(subject) + "/versions", body(schema));
        if (reply.ok()) {
            return reply.number("id");
        }
        if (reply.schemaRefused()) {
            throw new IncompatibleSchemaException(
                    "schema " + schema.getFullName() + " was refused for subject " + subject + reply.where()
                            + "; give new fields a default and change no type. The registry says: " + reply.message(),
                    null);
        }
        throw new RegistryUnavailableException("cannot register subject " + subject + reply.where(), null);
    }

    private int lookedUp(String subject, Schema schema) {
        RegistryReply reply = client.post(subjectPath(subject), body(schema));
        if (reply.ok()) {
            return reply.number("id");
        }
        throw new UnknownSchemaException("schema " + schema.getFullName() + " is not registered under subject "
                + subject + reply.where() + "; register the schemas of this version first");
    }

    private Schema fetched(int id) {
        if (!unknown.mayAsk(id)) {
            throw new UnknownSchemaException("schema id " + id + " is unknown; not asked again yet");
        }
        RegistryReply reply = client.get("/schemas/ids/" + id);
        if (!reply.ok()) {
            unknown.missed(id);
            throw new UnknownSchemaException("schema id " + id + " is unknown to the registry" + reply.where()
                    + "; the writer used another registry");
        }
        Schema schema = parsed(id, reply);
        schemas.put(id, schema);
        return schema;
    }

    private Schema parsed(int id, RegistryReply reply) {
        String type = reply.body().path("schemaType").asText("AVRO");
        JsonNode text = reply.body().path("schema");
        if (!type.equals("AVRO") || !text.isTextual()) {
            unknown.missed(id);
            throw new UnknownSchemaException("schema id " + id + " is no Avro schema but " + type + reply.where());
        }
        try {
            return SchemaParser.parseSingle(text.textValue());
        } catch (AvroRuntimeException e) {
            unknown.missed(id);
            throw new UnknownSchemaException("schema id " + id + " is no valid Avro schema" + reply.where());
        }
    }

    private int remember(SubjectSchema key, int id) {
        ids.put(key, id);
        return id;
    }

    private static ObjectNode body(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", PublishedSchema.of(schema).toString());
    }

    private static String subjectPath(String subject) {
        return "/subjects/" + encoded(subject);
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    }
}
