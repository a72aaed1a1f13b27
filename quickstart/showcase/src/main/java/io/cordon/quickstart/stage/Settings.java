package io.cordon.quickstart.stage;

import io.cordon.parts.FreePorts;
import io.cordon.parts.OAuth2Options;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.access.Role;
import java.nio.file.Path;

/** The services' configuration files: written out, so that they can be read and copied. Secrets are named by their files. */
record Settings(WorkDirectory directory, KeyRing keys, Parts parts, StageOptions options) {
    Path detection() {
        return directory.write(
                "detection.yaml",
                common("detect", Role.DETECTION) + """
                keys:
                  ingest: ["%s"]
                  operators: "%s"
                """.formatted(keys.tenant(), keys.operators()) + holdLimit());
    }

    Path containment() {
        return directory.write(
                "containment.yaml",
                common("containment", Role.CONTAINMENT)
                        + """
                keys:
                  signing: "%s"
                  operators: "%s"
                """.formatted(keys.commandSigning(), keys.operators())
                        + containmentLimits());
    }

    /** Beyond its standard, detection asks a person instead of denying. */
    private String holdLimit() {
        return limits("""
                detection:
                  holdLimit: {minimum: %d}
                """);
    }

    private String containmentLimits() {
        return limits("""
                containment:
                  blastRadius: {perTenant: %1$d, holdsPerTenant: %1$d}
                """);
    }

    private String limits(String section) {
        return options.containments().isEmpty()
                ? ""
                : section.formatted(options.containments().getAsInt());
    }

    /** For the command line, in another terminal. */
    Path operator() {
        return directory.write("operator.yaml", """
                kafka: %s
                registry: %s
                tenant: %s
                operator: {key: "%s", keys: "%s"}
                """.formatted(
                        kafka(Role.OPERATOR),
                        registry("url", Role.OPERATOR),
                        World.TENANT,
                        keys.operatorSigning(),
                        keys.operators()));
    }

    private String common(String state, Role role) {
        return """
            application:
              instance: quickstart
              stateDirectory: "%s"
            kafka: %s
            registry: %s
            topics:
              small: true
            streams:
              standbyReplicas: 0
              blockCache: 16MiB
              writeBuffers: 8MiB
            http:
              port: %d
            """.formatted(directory.folder("state").resolve(state), kafka(role), registry("urls", role), port());
    }

    Path actuator() {
        return directory.write(
                "actuator.yaml",
                """
                name: quickstart-actuator
                kafka: %s
                registry: %s
                keys:
                  verifying: "%s"
                  sealing: "%s"
                  operators: "%s"
                http:
                  port: %d
                connectors:
                  - name: %s
                    type: %s
                    config: %s
                  - name: %s
                    type: postgresql
                    config:
                      url: "%s"
                      user: %s
                      password: "file:%s"
                      rolePattern: "cs_[a-z0-9_]+"
                """.formatted(
                                        kafka(Role.ACTUATOR),
                                        actuatorRegistry(),
                                        keys.commandVerifying(),
                                        keys.sealing(),
                                        keys.operators(),
                                        port(),
                                        parts.authority().connector(),
                                        parts.authority().type(),
                                        parts.authority().settings(),
                                        CredentialBroker.POSTGRESQL,
                                        parts.databaseUrl(),
                                        ActuatorRole.NAME,
                                        keys.actuatorPassword())
                        + audit());
    }

    /** The witness that is neither the agent nor Cordon: what both targets saw. */
    private String audit() {
        return """
                audit:
                  tenant: %s%s
                  placesKey: "file:%s"
                  every: 250ms
                  sources:
                    - name: tools
                      type: oauth2
                      connector: %s
                      config:
                        usesEndpoint: "%s"
                        tokenEndpoint: "%s"
                        clientId: %s
                        clientSecret: "file:%s"
                        scope: %s
                        timeout: 5s
                    - name: postgresql
                      type: postgresql
                      connector: %s
                      config:
                        url: "%s"
                        user: %s
                        password: "file:%s"
                        rolePattern: "cs_[a-z0-9_]+"
                        timeout: 5s
                """.formatted(
                World.TENANT,
                auditPrincipal(),
                secret("places.txt", RandomText.of(40)),
                parts.authority().connector(),
                parts.accepted(),
                parts.authority().tokenEndpoint(),
                parts.observerClient().id(),
                secret("observer-client.txt", parts.observerClient().secret()),
                OAuth2Options.ACCEPTED_SCOPE,
                CredentialBroker.POSTGRESQL,
                parts.databaseUrl(),
                AuditRole.NAME,
                secret("audit-database.txt", AuditRole.create(parts.database().admin())));
    }

    /** A service in this process says which one it got; one in a container is told. */
    private int port() {
        return options.images().isPresent() ? FreePorts.next() : 0;
    }

    private Path secret(String name, String text) {
        return KeyRing.secret(directory.key(name), text);
    }

    private String kafka(Role role) {
        return "{bootstrapServers: \"" + bus().bootstrapServers() + "\"" + properties(", propertiesFile: ", role) + "}";
    }

    private String properties(String name, Role role) {
        return bus().principals()
                .map(all -> name + "\"" + all.properties(directory, role) + "\"")
                .orElse("");
    }

    /** The audit feeds write under a name of their own: the actuator itself may not. */
    private String auditPrincipal() {
        return properties("\n  kafkaPropertiesFile: ", Role.AUDIT_SOURCE);
    }

    private String registry(String url, Role role) {
        String address = url.equals("urls") ? "[\"" + bus().registry() + "\"]" : "\"" + bus().registry() + "\"";
        return "{" + url + ": " + address
                + bus().principals()
                        .map(all -> ", user: " + all.name(role) + ", passwordFile: \"" + all.passwordFile(role)
                                + "\", trustFile: \"" + all.identity().certificate() + "\"")
                        .orElse("")
                + "}";
    }

    private String actuatorRegistry() {
        return registry("url", Role.ACTUATOR).replace("passwordFile: \"", "password: \"file:");
    }

    private Bus bus() {
        return parts.bus();
    }
}
