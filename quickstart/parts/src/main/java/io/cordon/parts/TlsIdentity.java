package io.cordon.parts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A server's key with a certificate for 127.0.0.1 and localhost that vouches for itself.
 *
 * @param keyStore PKCS #12
 * @param certificate PEM, for those who are to trust it
 * @param password of the key store
 */
public record TlsIdentity(Path keyStore, Path certificate, String password) {
    private static final String PASSWORD_VARIABLE = "CORDON_KEYTOOL_PASSWORD";
    private static final int PATIENCE_SECONDS = 60;

    public TlsIdentity {
        requireNonNull(keyStore, "keyStore");
        requireNonNull(certificate, "certificate");
        requireNonNull(password, "password");
    }

    /**
     * Makes a new key, with the JDK's keytool.
     *
     * @param directory where both files go
     * @param name what the files' names begin with
     * @throws PartException if that fails
     */
    public static TlsIdentity create(Path directory, String name) {
        var identity = new TlsIdentity(
                directory.resolve(name + ".p12"),
                directory.resolve(name + ".pem"),
                UUID.randomUUID().toString());
        identity.keytool(List.of(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1,dns:localhost",
                "-validity",
                "30",
                "-storetype",
                "PKCS12"));
        identity.keytool(List.of("-exportcert", "-rfc", "-file", identity.certificate.toString()));
        return identity;
    }

    /** For a server that shows it. */
    public SSLContext serverContext() {
        try (InputStream in = Files.newInputStream(keyStore)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new PartException("no TLS with " + keyStore, e);
        }
    }

    /** The password goes through the environment: arguments can be read by every process of the machine. */
    private void keytool(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-alias", "server", "-keystore", keyStore.toString()));
        command.addAll(List.of("-storepass:env", PASSWORD_VARIABLE));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, password);
        try {
            run(builder.start());
        } catch (IOException e) {
            throw new PartException("keytool cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartException("interrupted while a key was made", e);
        }
    }

    private static void run(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new PartException("keytool failed: " + output);
        }
    }

    @Override
    public String toString() {
        return "TlsIdentity[keyStore=" + keyStore + ", certificate=" + certificate + "]";
    }
}
