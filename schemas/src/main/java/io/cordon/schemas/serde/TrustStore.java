package io.cordon.schemas.serde;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.secret.FollowedTls;
import io.cordon.schemas.secret.PemTrust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates that a registry's TLS certificate must lead to. */
public sealed interface TrustStore {

    /** The file it is read from. */
    Path file();

    /** Reads the certificates. */
    KeyStore load() throws IOException, GeneralSecurityException;

    /** One or more certificates as PEM. */
    static TrustStore pem(Path file) {
        return new Pem(file);
    }

    /** A PKCS #12 store. */
    static TrustStore pkcs12(Path file, String password) {
        return new Pkcs12(file, password);
    }

    /**
     * The TLS context that trusts these certificates and no others.
     *
     * @throws IllegalArgumentException if the file cannot be read as what it should be
     */
    default SSLContext sslContext() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (FileSystemException e) {
            // Without the cause: its message repeats what stands for the name.
            throw new IllegalArgumentException(
                    "cannot read trust store " + FileName.of(file()) + ": " + FileName.why(e));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot read trust store " + file() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same from a file that may become another one while the context is in use: new connections trust what it has then, open ones stay.
     *
     * @throws IllegalArgumentException if the file cannot be read now as what it should be
     */
    default SSLContext followed() {
        return FollowedTls.of(List.of(file()), this::sslContext);
    }

    /** PEM. */
    record Pem(Path file) implements TrustStore {
        public Pem {
            requireNonNull(file, "file");
        }

        @Override
        public KeyStore load() throws IOException, GeneralSecurityException {
            return PemTrust.read(file);
        }
    }

    /** PKCS #12. */
    record Pkcs12(Path file, String password) implements TrustStore {
        public Pkcs12 {
            requireNonNull(file, "file");
            requireNonNull(password, "password");
        }

        @Override
        public KeyStore load() throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, password.toCharArray());
            }
            return store;
        }

        @Override
        public String toString() {
            return "Pkcs12[file=" + file + ", password=<redacted>]";
        }
    }
}
