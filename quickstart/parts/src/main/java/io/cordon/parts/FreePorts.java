package io.cordon.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/*
 * A server may need half a minute until it listens. A port of the range from which systems take those of outgoing connections (32768 and up on Linux) would be some connection's by
 * then, now and again.
 */
/**
 * Free TCP ports on loopback. A port is free when it is asked for: another process may still take it before it is used,
 * but this one never gets the same port twice.
 */
public final class FreePorts {
    private static final int LOWEST = 15_000;
    private static final int END = 32_768;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = new HashSet<>();
    private static final Random RANDOM = new Random();

    private FreePorts() {}

    /** A port on 127.0.0.1 that nobody listens on and that was not given before in this JVM. */
    public static synchronized int next() {
        for (int i = 0; i < TRIES; i++) {
            int port = RANDOM.nextInt(LOWEST, END);
            if (GIVEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new PartException("no port from " + LOWEST + " to " + (END - 1) + " on 127.0.0.1 is free");
    }

    /** The wanted port, if nobody listens on it, or a free one. */
    static int or(OptionalInt wanted) {
        return wanted.isPresent() ? bound(wanted.getAsInt()) : next();
    }

    private static int bound(int port) {
        try {
            bind(port);
            return port;
        } catch (IOException e) {
            throw new PartException("port " + port + " on 127.0.0.1 is not free", e);
        }
    }

    private static boolean isFree(int port) {
        try {
            bind(port);
            return true;
        } catch (IOException e) {
            return false; // somebody listens
        }
    }

    private static void bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
