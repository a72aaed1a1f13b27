package io.cordon.connectors.api;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes connectors of one product. Found through {@link ServiceLoader}. */
public interface ConnectorFactory {

    /** The word for it in configuration, such as {@code postgresql}. */
    String type();

    /**
     * Makes a connector. It does not call the target: a target that is down must not keep an actuator from starting.
     *
     * @param instance name that credentials refer to
     * @throws ConnectorConfigException naming every problem of the settings
     */
    Connector create(String instance, Settings settings);

    /**
     * Asks for {@link Connector#permissions()} from beside an actuator that may be running with the same settings. A factory whose connectors
     * serve or keep something asks without making one.
     *
     * @throws ConnectorConfigException as {@link #create}
     */
    default List<Permission> permissions(String instance, Settings settings) {
        try (Connector connector = create(instance, settings)) {
            return connector.permissions();
        }
    }

    /** All factories on the class path. */
    static List<ConnectorFactory> installed() {
        return ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The factory of a product, if it is on the class path. */
    static Optional<ConnectorFactory> of(String type) {
        return installed().stream().filter(f -> f.type().equals(type)).findFirst();
    }
}
