package io.cordon.schemas.access;

import io.cordon.schemas.secret.FollowedFile;
import io.cordon.schemas.secret.KeyFileException;
import java.io.IOException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets a Kafka client show the certificate that its files hold at this moment, and trust whom they name then, so that both are replaced while the client runs. For
 * {@code ssl.engine.factory.class}, beside the usual {@code ssl.} settings. Certificate and key may be two PEM files, as platforms mount them:
 * {@value TlsFiles#CERTIFICATE} and {@value TlsFiles#KEY} in place of {@code ssl.keystore.location}.
 *
 * <p>Before each new connection all files are looked at; open connections stay as they are.
 *
 * <p><b>Failure semantics.</b> Files that cannot be read at the start fail the client. Later ones change nothing, nor does a key that does not belong to its certificate,
 * as while the two are replaced one after the other: what was read before stays in force, and an error is logged once for each change. Thread-safe.
 */
public final class CertificateFile implements SslEngineFactory {

    private @Nullable FollowedFile<DefaultSslEngineFactory> stores;

    /** For Kafka, which makes it by its name. */
    public CertificateFile() {}

    @Override
    public void configure(Map<String, ?> settings) {
        TlsFiles files = new TlsFiles(settings);
        try {
            stores = FollowedFile.together(files.all(), files::read);
        } catch (KeyFileException e) {
            throw new KafkaException(e.getMessage(), e);
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
