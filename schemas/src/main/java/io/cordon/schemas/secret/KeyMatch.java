package io.cordon.schemas.secret;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Tells whether a private key belongs to a certificate: while a pair is replaced, one of the two files can be newer than the other. */
public final class KeyMatch {
    private static final int BYTES = 32;

    private KeyMatch() {}

    /** True if what the one signs is verified by the other. */
    public static boolean of(PrivateKey secret, PublicKey shown) {
        byte[] text = RandomBytes.of(BYTES);
        try {
            Signature signature = Signature.getInstance(algorithm(secret));
            signature.initSign(secret);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(shown);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // keys of two kinds
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            case "DSA" -> "SHA256withDSA";
            default -> key.getAlgorithm();
        };
    }
}
