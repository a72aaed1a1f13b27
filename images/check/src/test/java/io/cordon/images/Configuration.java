package io.cordon.images;

import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.TlsIdentity;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** One directory with the files and keys of all parts, as {@code /etc/cordon} in each container. */
record Configuration(Path directory, String bootstrap, URI registry) {

    /** Keys as {@code cordon keys} makes them. */
    Configuration withKeys() throws IOException {
        FileGrantSource.createKeyFile(directory.resolve("grants.json"), "acme");
        SigningKey commands = SigningKey.generate("commands-1");
        commands.writeTo(directory.resolve("commands.json"));
        VerifyingKeys.of(commands).writeTo(directory.resolve("commands-public.json"));
        SigningKey drills = SigningKey.generate("drills");
        drills.writeTo(directory.resolve("drills.json"));
        VerifyingKeys.of(drills).writeTo(directory.resolve("operators-public.json"));
        SealingKeyPair sealing = SealingKeyPair.generate("sealing-1");
        sealing.writeTo(directory.resolve("sealing.json"));
        sealing.publicKey().writeTo(directory.resolve("sealing-public.json"));
        TlsIdentity.create(directory, "issuer").exportPem();
        Files.writeString(directory.resolve("client.secret"), "own-secret");
        return this;
    }

    void detection(int port) throws IOException {
        write("detection", streams(port) + "keys: {ingest: [/etc/cordon/grants.json]}\n");
    }

    void containment(int port) throws IOException {
        write(
                "containment",
                streams(port)
                        + "keys: {signing: /etc/cordon/commands.json, operators: /etc/cordon/operators-public.json}\n");
    }

    void actuator(int port, SimulatedAuthorizationServer tokens) throws IOException {
        write("actuator", """
                name: "${CORDON_INSTANCE}"
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                keys: {verifying: /etc/cordon/commands-public.json, sealing: /etc/cordon/sealing.json}
                http: {port: %d}
                connectors:
                  - name: oauth2:tools
                    type: oauth2
                    config:
                      revocationEndpoint: %s
                      introspectionEndpoint: %s
                      clientId: cordon-actuator
                      clientSecret: file:/etc/cordon/client.secret
                      timeout: 5s
                """.formatted(
                        bootstrap, registry, port, tokens.revocationEndpoint(), tokens.introspectionEndpoint()));
    }

    void issuer(int port, int grants) throws IOException {
        write("issuer", """
                listen: {port: %d}
                http: {port: %d}
                tls: {certificate: /etc/cordon/issuer.crt, key: /etc/cordon/issuer.key, clients: /etc/cordon/issuer.pem}
                keys: [/etc/cordon/grants.json]
                runtimes:
                  - {certificate: "CN=runtime", tenant: acme, runtime: runtime, agents: ["*"], agentTypes: ["*"]}
                """.formatted(grants, port));
    }

    void operator(SimulatedAuthorizationServer tokens) throws IOException {
        write("operator", """
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                tenant: acme
                operator: {key: /etc/cordon/drills.json}
                drills:
                  grants: /etc/cordon/grants.json
                  sealing: /etc/cordon/sealing-public.json
                  targets:
                    - connector: oauth2:tools
                      tokenEndpoint: %s
                      clientId: canary
                      clientSecretFile: /etc/cordon/client.secret
                """.formatted(bootstrap, registry, tokens.tokenEndpoint()));
    }

    private String streams(int port) {
        return """
                application: {instance: "${CORDON_INSTANCE}", stateDirectory: /var/lib/cordon/state}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {small: true}
                streams: {standbyReplicas: 0}
                http: {port: %d}
                """.formatted(bootstrap, registry, port);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".yaml"), text);
    }
}
