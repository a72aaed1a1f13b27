package io.cordon.cli.doctor;

import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether each connector's own access may do what it needs at its target: asked by the product's own means, nothing is tried out. */
final class ConnectorExamination {
    private final ServiceFile service;
    private final Set<String> waived;

    /**
     * Asks nobody yet.
     *
     * @param waived names of permissions that are left out on purpose
     */
    ConnectorExamination(ServiceFile service, Set<String> waived) {
        this.service = service;
        this.waived = Set.copyOf(waived);
    }

    List<Symptom> examine() {
        return service.connectors().stream()
                .flatMap(connector -> examine(connector).stream())
                .toList();
    }

    private List<Symptom> examine(ServiceFile.Connector connector) {
        if (connector.off()) {
            return List.of(Symptom.good(
                    Area.CONNECTORS,
                    connector.name() + " is off: it ends nothing, and its permissions are not asked about"));
        }
        Optional<ConnectorFactory> factory = ConnectorFactory.of(connector.type());
        if (factory.isEmpty()) {
            return List.of(wrong(connector, "there is no connector of type '" + connector.type() + "'"));
        }
        try {
            return symptoms(
                    connector,
                    factory.get()
                            .permissions(
                                    connector.name(), Settings.of(connector.path() + ".config", connector.settings())));
        } catch (ConnectorConfigException e) {
            return e.problems().stream()
                    .map(problem -> wrong(connector, problem))
                    .toList();
        } catch (ConnectorException e) {
            return List.of(wrong(connector, String.valueOf(e.getMessage())));
        }
    }

    private List<Symptom> symptoms(ServiceFile.Connector connector, List<Permission> permissions) {
        List<Symptom> symptoms = new ArrayList<>();
        permissions.forEach(permission -> symptom(connector, permission).ifPresent(symptoms::add));
        String held = permissions.stream()
                .filter(Permission.Held.class::isInstance)
                .map(Permission::name)
                .collect(Collectors.joining(", "));
        if (!held.isEmpty()) {
            symptoms.add(Symptom.good(Area.CONNECTORS, connector.name() + " may: " + held));
        }
        return symptoms;
    }

    /** Those that are held are told in one line. */
    private Optional<Symptom> symptom(ServiceFile.Connector connector, Permission permission) {
        String name = permission.name();
        if (waived.contains(name) && !(permission instanceof Permission.Held)) {
            return Optional.of(
                    Symptom.good(Area.CONNECTORS, connector.name() + " goes without " + name + ", as was said"));
        }
        return switch (permission) {
            case Permission.Held held -> Optional.empty();
            case Permission.Missing missing -> Optional.of(wrong(connector, "lacks " + name + "; " + missing.remedy()));
            case Permission.Unclear unclear ->
                Optional.of(Symptom.unknown(
                        Area.CONNECTORS,
                        connector.name() + ": whether it has " + name + " cannot be told; " + unclear.why()));
        };
    }

    private static Symptom wrong(ServiceFile.Connector connector, String what) {
        return Symptom.wrong(Area.CONNECTORS, connector.name() + " " + what);
    }
}
