package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Addresses that share their first bits, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
public final class Network {
    private final byte[] prefix;
    private final int bits;

    private Network(byte[] prefix, int bits) {
        this.prefix = prefix;
        this.bits = bits;
    }

    /** Reads an address with a number of bits; empty for anything else. Names are not looked up. */
    public static Optional<Network> parse(String text) {
        String[] parts = requireNonNull(text, "text").split("/", -1);
        if (parts.length != 2
                || !parts[0].matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*")
                || !parts[1].matches("\\d{1,3}")) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            return bits <= address.length * 8 ? Optional.of(new Network(address, bits)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** True if the address is one of these. */
    public boolean holds(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != prefix.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        return Arrays.equals(prefix, 0, whole, other, 0, whole)
                && (rest == 0 || (prefix[whole] ^ other[whole]) >> (8 - rest) == 0);
    }
}
