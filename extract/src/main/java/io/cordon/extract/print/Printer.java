package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.ArgumentDigest;
import io.cordon.extract.CrossKey;
import io.cordon.extract.CrossPrint;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.text.ByteText;
import java.util.Arrays;
import java.util.Optional;

/** Prints normal forms under a session's keys. Immutable. */
public final class Printer {

    private static final int HALF = 16;

    private final SipHash tree;
    private final HmacSha256 arguments;
    private final Optional<HmacSha256> cross;

    /** Prints under these keys. */
    public Printer(PrintKeys keys) {
        tree = SipHash.of(keys.tree().toBytes());
        arguments = new HmacSha256(argumentKey(keys.tree()));
        cross = keys.cross().map(CrossKey::toBytes).map(HmacSha256::new);
    }

    /** The print of a normal form. */
    public long value(String normalForm) {
        return tree.hash(normalForm.getBytes(UTF_8));
    }

    /** The print of a stem that lies in a buffer: the upper half of what {@link #value} makes of it. */
    public int token(byte[] buffer, int length) {
        return token(tree.hash(buffer, 0, length));
    }

    /** As {@link #token(byte[], int)}, of a stem of at most sixteen bytes in two numbers, the first byte lowest. */
    public int token(long first, long second, int length) {
        return token(tree.hash(first, second, length));
    }

    /** The token print that belongs to a value print. */
    public static int token(long valuePrint) {
        return (int) (valuePrint >>> Integer.SIZE);
    }

    /** The print of {@code length} bytes of a buffer. */
    public long bytes(byte[] buffer, int offset, int length) {
        return tree.hash(buffer, offset, length);
    }

    /** The print of four bytes in a number, the first one lowest. */
    public long four(int bytes) {
        return tree.hash(Integer.toUnsignedLong(bytes), 0, Integer.BYTES);
    }

    /** The print of ASCII characters in lower case, as {@link #value} makes it of that text. */
    public long lowerCase(ByteText text, int from, int to) {
        return tree.lowerCase(text, from, to);
    }

    /** The cross-session print of a normal form, if the key is held. */
    public Optional<CrossPrint> cross(String normalForm) {
        return cross.map(hmac -> CrossPrint.of(Arrays.copyOf(hmac.mac(normalForm.getBytes(UTF_8)), HALF)));
    }

    /** The digest of canonical arguments. */
    public ArgumentDigest digest(byte[] canonical, int length) {
        return ArgumentDigest.of(Arrays.copyOf(arguments.mac(canonical, 0, length), HALF));
    }

    private static byte[] argumentKey(TreeKey tree) {
        return Hkdf.derive("cordon/print/1/arguments", tree.toBytes(), new byte[0], 32);
    }
}
