package io.cordon.schemas.serde;

import java.util.List;
import org.apache.avro.Schema;

/**
 * A registry that speaks Confluent's REST interface.
 *
 * <p><b>Failure semantics.</b> Each method throws {@link RegistryUnavailableException} if no address answers in time,
 * {@link UnknownSchemaException} or {@link IncompatibleSchemaException} if the registry says so. Failures leave nothing
 * behind, and every call may be repeated: registering what is registered returns the same id.
 */
public interface SchemaRegistry extends AutoCloseable {

    /** Registers a schema under a subject, or finds it there, and returns its id. */
    int register(String subject, Schema schema);

    /** The id of a schema that is registered under a subject. */
    int idOf(String subject, Schema schema);

    /** The schema with this id. */
    Schema byId(int id);

    /** The version numbers of a subject; empty if it does not exist. */
    List<Integer> versions(String subject);

    /** Whether the registry would accept the schema as the next version of the subject. */
    boolean isCompatible(String subject, Schema schema);

    /** Sets the compatibility level of a subject, such as {@code FULL_TRANSITIVE}. */
    void requireCompatibility(String subject, String level);

    @Override
    void close();
}
