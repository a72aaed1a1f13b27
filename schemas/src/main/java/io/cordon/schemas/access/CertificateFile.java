package io.cordon.schemas.access;

import io.cordon.schemas.secret.FollowedFile;
import io.cordon.schemas.secret.KeyFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets a Kafka client show the certificate that its key store holds at this moment, and trust whom its trust store names then, so that both are replaced while the
 * client runs. For {@code ssl.engine.factory.class}, beside the usual {@code ssl.} settings.
 *
 * <p>The key store's file is what is looked at, the trust store's if there is no key store: where both change, replace it last, by a rename. Open connections stay as
 * they are; new ones are made with what the files say.
 *
 * <p><b>Failure semantics.</b> Files that cannot be read at the start fail the client. Later ones change nothing: what was read before stays in force, and an error is
 * logged once for each change. Thread-safe.
 */
public final class CertificateFile implements SslEngineFactory {

    private @Nullable FollowedFile<DefaultSslEngineFactory> stores;

    /** For Kafka, which makes it by its name. */
    public CertificateFile() {}

    @Override
    public void configure(Map<String, ?> settings) {
        try {
            stores = new FollowedFile<>(looked(settings), file -> read(settings));
        } catch (KeyFileException e) {
            throw new KafkaException(e.getMessage(), e);
        }
    }

    private static Path looked(Map<String, ?> settings) {
        return Stream.of(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG)
                .map(settings::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        "there is no file to follow: " + SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG + " is not set"));
    }

    private static DefaultSslEngineFactory read(Map<String, ?> settings) {
        DefaultSslEngineFactory made = new DefaultSslEngineFactory();
        try {
            made.configure(settings);
            return made;
        } catch (KafkaException e) {
            throw new KeyFileException("no TLS from the ssl. settings: " + e.getMessage(), e);
        }
    }

    private DefaultSslEngineFactory inForce() {
        FollowedFile<DefaultSslEngineFactory> followed = stores;
        if (followed == null) {
            throw new IllegalStateException("not configured");
        }
        return followed.get();
    }

    @Override
    public SSLEngine createClientSslEngine(String host, int port, String endpointIdentification) {
        return inForce().createClientSslEngine(host, port, endpointIdentification);
    }

    @Override
    public SSLEngine createServerSslEngine(String host, int port) {
        return inForce().createServerSslEngine(host, port);
    }

    @Override
    public boolean shouldBeRebuilt(Map<String, Object> next) {
        return inForce().shouldBeRebuilt(next);
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return inForce().reconfigurableConfigs();
    }

    @Override
    public @Nullable KeyStore keystore() {
        return inForce().keystore();
    }

    @Override
    public @Nullable KeyStore truststore() {
        return inForce().truststore();
    }

    @Override
    public void close() throws IOException {
        FollowedFile<DefaultSslEngineFactory> followed = stores;
        if (followed != null) {
            followed.get().close();
        }
    }
}
