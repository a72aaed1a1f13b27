package io.cordon.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Certificates of a test, each its own authority, as PEM files beside their keys. */
final class Papers {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;

    Papers(Path directory) {
        this.directory = directory;
    }

    /** Makes certificates of these names for 127.0.0.1, all at once. */
    Papers issue(String... names) throws IOException, InterruptedException, GeneralSecurityException {
        List<Process> running = Stream.of(names).map(this::keytool).toList();
        for (Process process : running) {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool ended with " + process.exitValue());
            }
        }
        for (String name : names) {
            export(name);
        }
        return this;
    }

    Path certificate(String name) {
        return directory.resolve(name + ".pem");
    }

    Path key(String name) {
        return directory.resolve(name + ".key");
    }

    /** Trust in all of these. */
    Path bundle(String... names) throws IOException {
        String all = Stream.of(names)
                .map(name -> {
                    try {
                        return Files.readString(certificate(name));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.joining());
        return Files.writeString(directory.resolve(String.join("-", names) + ".bundle"), all);
    }

    private Process keytool(String name) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "own",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name + ",O=Acme",
                            "-ext",
                            "SAN=ip:127.0.0.1",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            directory.resolve(name + ".p12").toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve(name + ".keytool").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("this JDK has no keytool", e);
        }
    }

    private void export(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(directory.resolve(name + ".p12").toFile(), PASSWORD);
        pem(certificate(name), "CERTIFICATE", store.getCertificate("own").getEncoded());
        pem(key(name), "PRIVATE KEY", store.getKey("own", PASSWORD).getEncoded());
    }

    private static void pem(Path file, String type, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }
}
