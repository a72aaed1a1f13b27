package io.cordon.detectors.detector;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Secret;
import java.util.Locale;

/** How evidence is worded: kinds, lengths and reduced values, never content. */
final class Words {

    private Words() {}

    static String secret(Secret secret) {
        return secret.format() + ", " + secret.length() + " characters" + layer(secret);
    }

    static String layer(Secret secret) {
        return secret.layer().isEmpty() ? "" : " behind " + secret.layer();
    }

    static String destination(Destination destination) {
        String kind = destination.kind().name().toLowerCase(Locale.ROOT);
        return destination.reduced().isEmpty() ? kind : kind + ' ' + destination.reduced();
    }
}
