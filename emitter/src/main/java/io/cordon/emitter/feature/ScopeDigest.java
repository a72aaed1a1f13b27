package io.cordon.emitter.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.DeclaredScope;
import io.cordon.schemas.avro.Destination;
import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grant binds of a scope: half a SHA-256 over its readable parts, in order and with their lengths. It leaves the
 * prints out, since a grant is asked for before the key that they are made with is known.
 */
public final class ScopeDigest {
    private final MessageDigest digest;

    private ScopeDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /** The digest of a scope, sixteen bytes. */
    public static ByteBuffer of(DeclaredScope scope) {
        ScopeDigest parts = new ScopeDigest(sha256());
        parts.texts(scope.getTools());
        parts.destinations(scope.getDestinations());
        parts.texts(scope.getResources());
        parts.texts(scope.getDataClasses());
        parts.texts(scope.getCredentials());
        parts.texts(scope.getCapabilities());
        parts.text(scope.getMaxCalls());
        parts.text(scope.getMaxOutboundBytes());
        parts.text(scope.getExpiresAt());
        if (scope.getDelegation() != null) {
            parts.texts(scope.getDelegation().getEffects());
            parts.texts(scope.getDelegation().getInstructors());
            parts.authors(scope.getDelegation().getAuthors());
        }
        return ByteBuffer.wrap(parts.digest.digest(), 0, EventBounds.WIDE_PRINT).slice();
    }

    /** Nothing where there are none: scopes that were digested before there could be any keep their digest. */
    private void authors(List<Destination> authors) {
        if (!authors.isEmpty()) {
            destinations(authors);
        }
    }

    private void destinations(@Nullable List<Destination> destinations) {
        texts(
                destinations == null
                        ? null
                        : destinations.stream()
                                .map(destination -> destination.getKind() + " " + destination.getReduced())
                                .toList());
    }

    private void texts(@Nullable List<?> texts) {
        number(texts == null ? -1 : texts.size());
        if (texts != null) {
            texts.forEach(this::text);
        }
    }

    private void text(@Nullable Object text) {
        byte[] bytes = text == null ? new byte[0] : text.toString().getBytes(UTF_8);
        number(text == null ? -1 : bytes.length);
        digest.update(bytes);
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
