package io.cordon.load.survival;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a service says of itself. */
enum Health {
    GOOD,
    BAD,
    /** It says nothing: it begins, stands still, or is gone. */
    SILENT;

    private static final int MILLIS = 1_000;

    static Health of(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK ? GOOD : BAD;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return SILENT;
        }
    }
}
