package io.cordon.schemas.access;

import io.cordon.schemas.secret.KeyFileException;
import io.cordon.schemas.secret.KeyMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * The files that a Kafka client's {@code ssl.} settings name, and what TLS they make.
 *
 * <p><b>Failure semantics.</b> Reading fails with a {@link KeyFileException} that names files and shows none of them. Nothing is left open.
 */
final class TlsFiles {
    /** A PEM file with a certificate and those up to its authority. */
    static final String CERTIFICATE = "ssl.keystore.certificate.location";

    /** A PEM file with the private key to it, PKCS #8. */
    static final String KEY = "ssl.keystore.key.location";

    private static final int MAX_BYTES = 1 << 20;

    private final Map<String, ?> settings;
    private final Optional<Path> certificate;
    private final Optional<Path> key;
    private final List<Path> all;

    /**
     * The files that these settings name.
     *
     * @throws ConfigException if they name none, half a pair, or hold what should be in a file
     */
    TlsFiles(Map<String, ?> settings) {
        this.settings = settings;
        this.certificate = file(CERTIFICATE);
        this.key = file(KEY);
        this.all = Stream.of(
                        file(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG),
                        certificate,
                        key,
                        file(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG))
                .flatMap(Optional::stream)
                .toList();
        check();
    }

    private Optional<Path> file(String name) {
        return settings.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(Path.of(text))
                : Optional.empty();
    }

    private void check() {
        Stream.of(
                        SslConfigs.SSL_KEYSTORE_KEY_CONFIG,
                        SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
                        SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG)
                .filter(name -> settings.get(name) != null)
                .forEach(name -> {
                    throw new ConfigException(name + " stands in the settings and can't be followed; name a file: "
                            + CERTIFICATE + " and " + KEY + ", " + SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);
                });
        if (certificate.isPresent() != key.isPresent()) {
            throw new ConfigException(CERTIFICATE + " and " + KEY + " go together");
        }
        if (certificate.isPresent() && settings.get(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG) != null) {
            throw new ConfigException(
                    "either " + SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG + " or " + CERTIFICATE + ", not both");
        }
        if (all.isEmpty()) {
            throw new ConfigException("there is no file to follow: neither "
                    + SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG + " nor " + CERTIFICATE + " nor "
                    + SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG + " is set");
        }
    }

    /** Those to look at. */
    List<Path> all() {
        return all;
    }

    /** What they make now. */
    DefaultSslEngineFactory read() {
        DefaultSslEngineFactory made = new DefaultSslEngineFactory();
        try {
            for (Path file : all) {
                requireSmall(file);
            }
            made.configure(plain());
            requirePairs(made.keystore());
            return made;
        } catch (IOException | GeneralSecurityException | KafkaException e) {
            throw new KeyFileException("no TLS from " + all + ": " + e, e);
        }
    }

    private static void requireSmall(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new KeyFileException(file + " is larger than " + MAX_BYTES + " bytes", null);
        }
    }

    /** Kafka takes a separate key and certificate as texts only. */
    private Map<String, Object> plain() throws IOException {
        Map<String, Object> plain = new HashMap<>();
        // One by one: Kafka warns of settings that nobody has asked for.
        settings.keySet().stream()
                .filter(name -> name.startsWith("ssl."))
                .forEach(name -> plain.put(name, settings.get(name)));
        if (certificate.isPresent() && key.isPresent()) {
            plain.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
            plain.put(
                    SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
                    new Password(Files.readString(certificate.get())));
            plain.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, new Password(Files.readString(key.get())));
        }
        return plain;
    }

    private void requirePairs(@Nullable KeyStore store) throws GeneralSecurityException {
        if (store == null) {
            return;
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && (!(store.getKey(alias, password()) instanceof PrivateKey secret)
                            || !KeyMatch.of(secret, store.getCertificate(alias).getPublicKey()))) {
                throw new KeyFileException("key and certificate of " + all + " are no pair", null);
            }
        }
    }

    private char @Nullable [] password() {
        return Stream.of(SslConfigs.SSL_KEY_PASSWORD_CONFIG, SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG)
                .map(settings::get)
                .filter(Password.class::isInstance)
                .map(secret -> ((Password) secret).value().toCharArray())
                .findFirst()
                .orElse(null);
    }
}
