package io.cordon.connectors.api;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes audit sources of one kind. Found through {@link ServiceLoader}. */
public interface AuditSourceFactory {

    /** The word for it in configuration, such as {@code postgresql-log}. */
    String type();

    /**
     * Makes a source. It does not call the target: a target that is down must not keep an actuator from starting.
     *
     * @param name name of the target in audit records
     * @throws ConnectorConfigException naming every problem of the settings
     */
    AuditSource create(String name, Settings settings);

    /**
     * How the target names a credential in what it tells, where that follows from the secret alone, such as the digest of a token. Empty where it
     * names credentials by their principal.
     */
    default Optional<String> principalOf(SecretValue secret) {
        return Optional.empty();
    }

    /** All factories on the class path. */
    static List<AuditSourceFactory> installed() {
        return ServiceLoader.load(AuditSourceFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The factory of a kind, if it is on the class path. */
    static Optional<AuditSourceFactory> of(String type) {
        return installed().stream().filter(f -> f.type().equals(type)).findFirst();
    }
}
