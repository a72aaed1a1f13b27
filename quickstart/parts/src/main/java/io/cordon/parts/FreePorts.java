package io.cordon.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Free TCP ports on loopback. A port is free when it is asked for: another process may still take it before it is used,
 * but this one never gets the same port twice.
 */
public final class FreePorts {
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /** A port on 127.0.0.1 that nobody listens on and that was not given before in this JVM. */
    public static synchronized int next() {
        int port = free();
        while (!GIVEN.add(port)) {
            port = free();
        }
        return port;
    }

    /** The wanted port, if nobody listens on it, or a free one. */
    static int or(OptionalInt wanted) {
        return wanted.isPresent() ? bound(wanted.getAsInt()) : next();
    }

    private static int free() {
        return bound(0);
    }

    private static int bound(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PartException("port " + port + " on 127.0.0.1 is not free", e);
        }
    }
}
