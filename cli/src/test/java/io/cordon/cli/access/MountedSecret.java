package io.cordon.cli.access;

import io.cordon.parts.TlsIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** A directory with what Strimzi has in its secrets, key by key: a user's certificate and key, and the authority of the brokers. */
final class MountedSecret {
    private final Path directory;

    MountedSecret(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Settings as k8s/components/tls-users has them. */
    Map<String, Object> client(Map<String, Object> certified) {
        Map<String, Object> client = new TreeMap<>(certified);
        client.keySet().removeIf(name -> name.startsWith("ssl."));
        client.put("ssl.engine.factory.class", "io.cordon.schemas.access.CertificateFile");
        client.put("ssl.keystore.certificate.location", file("user.crt"));
        client.put("ssl.keystore.key.location", file("user.key"));
        client.put("ssl.truststore.type", "PEM");
        client.put("ssl.truststore.location", file("ca.crt"));
        client.put("connections.max.idle.ms", 300); // so that it soon connects again
        return client;
    }

    void certificate(TlsIdentity user) throws IOException {
        put("user.crt", pem(user, ".crt"));
    }

    void key(TlsIdentity user) throws IOException {
        put("user.key", pem(user, ".key"));
    }

    Path trust(Path... authorities) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path authority : authorities) {
            all.append(Files.readString(authority));
        }
        put("ca.crt", all.toString());
        return directory.resolve("ca.crt");
    }

    private static String pem(TlsIdentity user, String ending) throws IOException {
        user.exportPem();
        String name = user.keyStore().getFileName().toString().replace(".p12", ending);
        return Files.readString(user.keyStore().resolveSibling(name));
    }

    private void put(String name, String text) throws IOException {
        Path next = Files.writeString(directory.resolve(name + ".next"), text);
        Files.move(next, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String file(String name) {
        return directory.resolve(name).toString();
    }
}
