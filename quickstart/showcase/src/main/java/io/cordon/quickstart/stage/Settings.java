package io.cordon.quickstart.stage;

import io.cordon.parts.OAuth2Options;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import java.net.URI;
import java.nio.file.Path;

/** The services' configuration files: written out, so that they can be read and copied. Secrets are named by their files. */
record Settings(WorkDirectory directory, KeyRing keys, Parts parts, StageOptions options) {
    Path detection() {
        return directory.write("detection.yaml", common("detect") + """
                keys:
                  ingest: ["%s"]
                """.formatted(keys.tenant()));
    }

    Path containment() {
        return directory.write(
                "containment.yaml",
                common("containment") + """
                keys:
                  signing: "%s"
                  operators: "%s"
                """.formatted(keys.commandSigning(), keys.operators()) + limits());
    }

    private String limits() {
        return options.containments().isEmpty()
                ? ""
                : """
                containment:
                  blastRadius: {perTenant: %1$d, holdsPerTenant: %1$d}
                """.formatted(options.containments().getAsInt());
    }

    /** For the command line, in another terminal. */
    Path operator() {
        return directory.write("operator.yaml", """
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                tenant: %s
                operator: {key: "%s"}
                """.formatted(
                        parts.kafka().bootstrapServers(), registry(), World.TENANT, keys.operatorSigning()));
    }

    private String common(String state) {
        return """
            application:
              instance: quickstart
              stateDirectory: "%s"
            kafka:
              bootstrapServers: "%s"
            registry:
              urls: ["%s"]
            topics:
              small: true
            streams:
              standbyReplicas: 0
              blockCache: 16MiB
              writeBuffers: 8MiB
            http:
              port: 0
            """.formatted(
                        directory.folder("state").resolve(state), parts.kafka().bootstrapServers(), registry());
    }

    Path actuator() {
        return directory.write(
                "actuator.yaml",
                """
                name: quickstart-actuator
                kafka:
                  bootstrapServers: "%s"
                registry:
                  url: "%s"
                keys:
                  verifying: "%s"
                  sealing: "%s"
                http:
                  port: 0
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
                                        parts.kafka().bootstrapServers(),
                                        registry(),
                                        keys.commandVerifying(),
                                        keys.sealing(),
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
                  tenant: %s
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

    private Path secret(String name, String text) {
        return KeyRing.secret(directory.key(name), text);
    }

    private URI registry() {
        return parts.registry().confluentUrl();
    }
}
