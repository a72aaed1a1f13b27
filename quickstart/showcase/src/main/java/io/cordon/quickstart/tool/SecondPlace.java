package io.cordon.quickstart.tool;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Duration;

/** A second address of this machine, which a server takes for another place. Not every system has one on loopback. */
public final class SecondPlace {
    private static final byte[] ADDRESS = {127, 0, 0, 2};

    private SecondPlace() {}

    /** Whether this machine has it. */
    public static boolean exists() {
        try (ServerSocket tried = new ServerSocket(0, 1, address())) {
            return tried.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(address())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(ADDRESS);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
