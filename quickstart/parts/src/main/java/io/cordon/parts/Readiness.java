package io.cordon.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says whether a process can be used yet; asked again and again until it can. */
@FunctionalInterface
public interface Readiness {
    /** Whether the process that writes this log is ready; must return within a second or two and not throw. */
    boolean reached(Path log);

    /** Ready as soon as it runs. */
    static Readiness atOnce() {
        return log -> true;
    }

    /** Ready when this address answers a GET with 200. */
    static Readiness http(URI address) {
        return log -> answers(address);
    }

    /** Ready when its output contains this text. */
    static Readiness logged(String text) {
        return log -> contains(log, text);
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false; // not ready yet, whatever the reason: the deadline and the log tell
        }
    }

    private static boolean contains(Path log, String text) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(text);
        } catch (IOException e) {
            return false; // not written yet
        }
    }
}
