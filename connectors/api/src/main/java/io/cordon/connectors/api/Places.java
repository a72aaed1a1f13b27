package io.cordon.connectors.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells places apart without naming them. Networks that agents reach a target through in turn, such as the addresses of one gateway, count as
 * one place; each other address is a place of its own. A place is shown as a digest under a key, since addresses are few enough to try all.
 */
public final class Places {
    private static final int BYTES = 8;
    private static final int LEAST_KEY = 16;

    private final byte[] key;
    private final Map<String, List<Network>> named;

    /**
     * Places under a key.
     *
     * @param key at least {@value #LEAST_KEY} bytes, the same for all sources and restarts
     * @param named networks that count as one place, by a name of it
     */
    public Places(byte[] key, Map<String, List<Network>> named) {
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException(
                    "a key of " + key.length + " bytes, at least " + LEAST_KEY + " are needed");
        }
        this.key = key.clone();
        this.named = new LinkedHashMap<>(named);
    }

    /** The digest of the place that an address belongs to; empty where the address is not known. */
    public byte[] of(Optional<InetAddress> address) {
        return address.map(known -> digest(name(known))).orElseGet(() -> new byte[0]);
    }

    private String name(InetAddress address) {
        return named.entrySet().stream()
                .filter(place -> place.getValue().stream().anyMatch(network -> network.holds(address)))
                .findFirst()
                .map(place -> "place " + place.getKey())
                .orElseGet(() -> "address " + address.getHostAddress());
    }

    private byte[] digest(String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(name.getBytes(UTF_8)), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Places" + named.keySet();
    }
}
