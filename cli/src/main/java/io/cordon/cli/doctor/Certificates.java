package io.cordon.cli.doctor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When certificates end: those of a PEM text, or of a key store. */
final class Certificates {
    private static final int MAX_BYTES = 1 << 20;

    /** A file may have its private key beside it. */
    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----");

    private Certificates() {}

    static List<Instant> ofPem(String text) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Instant> ends = new ArrayList<>();
        Matcher matcher = PEM.matcher(text);
        while (matcher.find()) {
            byte[] one = matcher.group().getBytes(StandardCharsets.US_ASCII);
            add(ends, factory.generateCertificate(new ByteArrayInputStream(one)));
        }
        return ends;
    }

    /** Of a file of Kafka's type: PEM, or what the JDK has a key store for. */
    static List<Instant> ofStore(Path file, String type, char @Nullable [] password)
            throws IOException, GeneralSecurityException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("larger than " + MAX_BYTES + " bytes");
        }
        if (type.equals("PEM")) {
            return ofPem(Files.readString(file));
        }
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        List<Instant> ends = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            Certificate[] chain = store.getCertificateChain(alias);
            for (Certificate each : chain == null ? new Certificate[] {store.getCertificate(alias)} : chain) {
                add(ends, each);
            }
        }
        return ends;
    }

    private static void add(List<Instant> ends, @Nullable Certificate certificate) {
        if (certificate instanceof X509Certificate known) {
            ends.add(known.getNotAfter().toInstant());
        }
    }
}
