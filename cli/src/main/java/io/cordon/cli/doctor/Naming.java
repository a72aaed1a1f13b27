package io.cordon.cli.doctor;

import java.util.regex.Pattern;

/** How settings name files, over all services' files: by their places. */
enum Naming {
    /** A key, private or public. */
    KEY("keys(\\[\\d+])?(\\..+)?|tls\\.key|drills\\.(grants|sealing)|operator\\.keys?"),
    /** An own certificate with its chain, PEM. */
    CERTIFICATE("tls\\.certificate"),
    /** The authorities to trust, PEM. */
    TRUST("tls\\.clients|registry\\.trustFile|(connectors|audit\\.sources)\\[\\d+]\\.config\\.trust"),
    /** A file with a password or token. */
    SECRET("registry\\.(password|token)File|drills\\.targets\\[\\d+]\\.(clientSecret|password)File"),
    /** A reference to a secret: the file of one, or a variable of the environment. */
    REFERENCE("registry\\.(password|token)|audit\\.placesKey"),
    /** Properties of Kafka clients, which may hold secrets. */
    CLIENT("kafka\\.propertiesFile|audit\\.kafkaPropertiesFile"),
    /** One such property, in the file itself. */
    PROPERTY("kafka\\.properties\\..+");

    private final Pattern places;

    Naming(String places) {
        this.places = Pattern.compile(places);
    }

    boolean isOf(Leaf leaf) {
        return places.matcher(leaf.path()).matches();
    }
}
