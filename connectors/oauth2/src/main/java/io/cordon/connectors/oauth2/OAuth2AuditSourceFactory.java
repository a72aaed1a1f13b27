package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.SecretValue;
import io.cordon.connectors.api.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Makes {@code oauth2} audit sources: the list of accepted calls that a resource server keeps. It names tokens by a digest. */
public final class OAuth2AuditSourceFactory implements AuditSourceFactory {
    private static final int ID_BYTES = 16;

    @Override
    public String type() {
        return "oauth2";
    }

    @Override
    public AuditSource create(String name, Settings settings) {
        return new OAuth2AuditSource(OAuth2AuditConfig.read(name, settings));
    }

    @Override
    public Optional<String> principalOf(SecretValue secret) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(secret.reveal().getBytes(StandardCharsets.US_ASCII));
            return Optional.of(HexFormat.of().formatHex(digest, 0, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
