package io.cordon.cli;

import io.cordon.parts.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Configuration of an issuer on loopback, with a certificate of its own. */
final class LocalIssuer {

    private LocalIssuer() {}

    /** Writes it, with all that it names, and says where it is. */
    static Path write(Path directory, Path grants) throws IOException {
        TlsIdentity identity = TlsIdentity.create(directory, "issuer");
        identity.exportPem();
        return Files.writeString(directory.resolve("issuer.yaml"), """
                listen: {port: 0}
                http: {port: 0}
                tls: {certificate: "%s", key: "%s", clients: "%s"}
                keys: ["%s"]
                runtimes:
                  - {certificate: "CN=runtime", tenant: acme, runtime: runtime, agents: ["*"], agentTypes: ["*"]}
                """.formatted(
                directory.resolve("issuer.crt"), directory.resolve("issuer.key"), identity.certificate(), grants));
    }
}
