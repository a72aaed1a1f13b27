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
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key with a certificate, signed by an authority made for it: a server's for 127.0.0.1 and localhost, or a client's.
 *
 * @param keyStore PKCS #12 with the key
 * @param authority PKCS #12 with the authority's key
 * @param certificate the authority's, PEM, for those who are to trust it
 * @param password of both key stores
 */
public record TlsIdentity(Path keyStore, Path authority, Path certificate, String password) {
    private static final String PASSWORD_VARIABLE = "CORDON_KEYTOOL_PASSWORD";
    private static final int PATIENCE_SECONDS = 60;
    private static final String SIGNER = "authority";
    private static final String SERVER = "server";
    private static final List<String> NEW_KEY = List.of("-genkeypair", "-keyalg", "EC", "-validity", "30");

    public TlsIdentity {
        requireNonNull(keyStore, "keyStore");
        requireNonNull(authority, "authority");
        requireNonNull(certificate, "certificate");
        requireNonNull(password, "password");
    }

    /**
     * Makes new keys, with the JDK's keytool.
     *
     * @param directory where all files go
     * @param name what the files' names begin with
     * @throws PartException if that fails
     */
    public static TlsIdentity create(Path directory, String name) {
        var identity = new TlsIdentity(
                directory.resolve(name + ".p12"),
                directory.resolve(name + "-authority.p12"),
                directory.resolve(name + ".pem"),
                UUID.randomUUID().toString());
        identity.keytool(
                identity.authority, SIGNER, NEW_KEY, List.of("-dname", "CN=authority", "-ext", "bc:c=ca:true"));
        identity.keytool(
                identity.authority,
                SIGNER,
                List.of("-exportcert", "-rfc", "-file", identity.certificate.toString()),
                List.of());
        return identity.signed();
    }

    /** Another key for the same server, with a certificate of the same authority. */
    public TlsIdentity successor(String name) {
        return sibling(name).signed();
    }

    /**
     * A client's key with a certificate of the same authority.
     *
     * @param name what its file's name begins with
     * @param subject whom the certificate is for, such as {@code CN=reader,O=Acme}
     */
    public TlsIdentity client(String name, String subject) {
        return sibling(name).signed(List.of("-dname", subject, "-signer", SIGNER));
    }

    private TlsIdentity sibling(String name) {
        return new TlsIdentity(keyStore.resolveSibling(name + ".p12"), authority, certificate, password);
    }

    private TlsIdentity signed() {
        return signed(List.of("-dname", "CN=localhost", "-ext", "SAN=ip:127.0.0.1,dns:localhost", "-signer", SIGNER));
    }

    private TlsIdentity signed(List<String> who) {
        try {
            Files.copy(authority, keyStore);
        } catch (IOException e) {
            throw new PartException("no key store " + keyStore, e);
        }
        keytool(keyStore, SERVER, NEW_KEY, who);
        // A server that has the authority's key might show its certificate.
        keytool(keyStore, SIGNER, List.of("-delete"), List.of());
        return this;
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

    /** Writes key and certificate as PEM beside the key store, for those who read nothing else: {@code NAME.key}, PKCS #8, and {@code NAME.crt}. */
    public void exportPem() {
        String name = String.valueOf(keyStore.getFileName()).replace(".p12", "");
        try (InputStream in = Files.newInputStream(keyStore)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            pem(name + ".crt", "CERTIFICATE", keys.getCertificate(SERVER).getEncoded());
            pem(
                    name + ".key",
                    "PRIVATE KEY",
                    keys.getKey(SERVER, password.toCharArray()).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new PartException("no PEM of " + keyStore, e);
        }
    }

    private void pem(String name, String type, byte[] content) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                keyStore.resolveSibling(name),
                "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
    }

    /** The password goes through the environment: arguments can be read by every process of the machine. */
    private void keytool(Path store, String alias, List<String> what, List<String> how) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(what);
        command.addAll(how);
        command.addAll(List.of("-alias", alias, "-keystore", store.toString(), "-storetype", "PKCS12"));
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
