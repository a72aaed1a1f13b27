package io.cordon.schemas.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.secret.Framed;
import io.cordon.schemas.secret.Hkdf;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a small secret to a public key. Only the private key opens it, and only under the same context (such as the
 * credential that the secret belongs to): a sealed secret cannot be moved to another record.
 */
public final class SealedBox {
    /*
     * version (1) | ephemeral public key (32) | AES-256-GCM ciphertext and tag. A new ephemeral key for each box gives
     * each its own key and nonce. Version, key id, both public keys and context are authenticated, not stored twice.
     */
    private static final byte VERSION = 1;

    private static final byte[] LABEL = "cordon/seal/1".getBytes(UTF_8);
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEADER_BYTES = 1 + X25519.BYTES;
    private static final int MAX_PLAINTEXT = 1 << 16;

    private SealedBox() {}

    /** Seals a secret to a reader under a context. */
    public static byte[] seal(SealingPublicKey reader, byte[] plaintext, String context) {
        if (plaintext.length > MAX_PLAINTEXT) {
            throw new IllegalArgumentException(
                    "at most " + MAX_PLAINTEXT + " bytes can be sealed, not " + plaintext.length);
        }
        KeyPair ephemeral = X25519.generate();
        byte[] ephemeralKey = X25519.raw(ephemeral.getPublic());
        try {
            byte[] secret = X25519.agree(ephemeral.getPrivate(), reader.key());
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, secret, ephemeralKey, reader, plaintext, context);
            return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                    .put(VERSION)
                    .put(ephemeralKey)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new SealException("cannot seal to key " + reader.keyId(), e);
        }
    }

    /**
     * Opens what was sealed to a key under a context.
     *
     * @throws SealException if it was not, or was changed
     */
    public static byte[] open(SealingKeyPair keys, byte[] sealed, String context) {
        if (sealed.length < HEADER_BYTES + TAG_BYTES
                || sealed.length > HEADER_BYTES + TAG_BYTES + MAX_PLAINTEXT
                || sealed[0] != VERSION) {
            throw new SealException("not a sealed secret of this release: " + sealed.length + " bytes", null);
        }
        byte[] ephemeralKey = Arrays.copyOfRange(sealed, 1, HEADER_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, HEADER_BYTES, sealed.length);
        try {
            byte[] secret = X25519.agree(keys.privateKey(), X25519.publicKey(ephemeralKey));
            return crypt(Cipher.DECRYPT_MODE, secret, ephemeralKey, keys.publicKey(), ciphertext, context);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealException(
                    "cannot open with key " + keys.keyId() + ": other key, other context or changed", e);
        }
    }

    private static byte[] crypt(
            int mode, byte[] secret, byte[] ephemeralKey, SealingPublicKey reader, byte[] input, String context)
            throws GeneralSecurityException {
        if (Arrays.equals(secret, new byte[secret.length])) {
            throw new InvalidKeyException("the public key is of small order");
        }
        byte[] bound = Framed.of(
                LABEL,
                reader.keyId().getBytes(UTF_8),
                ephemeralKey,
                reader.toBytes(),
                requireNonNull(context, "context").getBytes(UTF_8));
        byte[] material = Hkdf.derive(LABEL, secret, bound, KEY_BYTES + NONCE_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(material, 0, KEY_BYTES, "AES"),
                new GCMParameterSpec(TAG_BYTES * Byte.SIZE, material, KEY_BYTES, NONCE_BYTES));
        cipher.updateAAD(bound);
        return cipher.doFinal(input);
    }
}
