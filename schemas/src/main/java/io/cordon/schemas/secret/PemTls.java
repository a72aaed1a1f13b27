package io.cordon.schemas.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Mutual TLS from PEM files as platforms mount them: whom to trust, an own certificate with its chain, and its private key (PKCS #8). */
public final class PemTls {
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    private PemTls() {}

    /**
     * A context that shows the certificate and trusts those of {@code trust} and no others.
     *
     * @throws IllegalArgumentException if a file cannot be read as what it should be
     */
    public static SSLContext context(Path trust, Path certificate, Path key) {
        try {
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(PemTrust.read(trust));
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(identity(certificate, key), new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (FileSystemException e) {
            // Without the cause: its message repeats what stands for the name.
            throw new IllegalArgumentException(
                    "no TLS from " + FileName.of(Path.of(e.getFile())) + ": " + FileName.why(e));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "no TLS from " + trust + ", " + certificate + " and " + key + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same from files that may become others while it is in use: new connections are made with what they have then, open ones stay. While certificate and key are not
     * a pair, those before stay in force.
     *
     * @throws IllegalArgumentException if a file cannot be read now as what it should be
     */
    public static SSLContext following(Path trust, Path certificate, Path key) {
        return FollowedTls.of(List.of(trust, certificate, key), () -> context(trust, certificate, key));
    }

    private static KeyStore identity(Path certificate, Path key) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            Certificate[] chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(new Certificate[0]);
            PrivateKey secret = privateKey(key);
            if (chain.length == 0 || !KeyMatch.of(secret, chain[0].getPublicKey())) {
                throw new InvalidKeyException(key + " does not belong to " + certificate);
            }
            store.setKeyEntry("own", secret, new char[0], chain);
        }
        return store;
    }

    private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        byte[] encoded;
        try {
            encoded = Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no PEM file", e);
        }
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                // Of another algorithm, or no key at all: said below if none fits.
            }
        }
        throw new InvalidKeySpecException(file + " holds no private key as PKCS #8 of " + ALGORITHMS);
    }
}
