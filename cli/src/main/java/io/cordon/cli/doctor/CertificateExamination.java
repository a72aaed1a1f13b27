package io.cordon.cli.doctor;

import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;

/** The certificates and key stores that a service's file names, those of its Kafka clients included: until when they are good. Run it where the service runs. */
final class CertificateExamination {
    private static final String PEM = "PEM";

    private final ServiceFile service;
    private final Instant now;

    CertificateExamination(ServiceFile service, InstantSource clock) {
        this.service = service;
        this.now = clock.instant();
    }

    private interface Reading {
        List<Instant> ends() throws IOException, GeneralSecurityException;
    }

    private interface Judgement {
        Symptom of(String what, List<Instant> ends, Instant now);
    }

    List<Symptom> examine() {
        List<Symptom> symptoms = new ArrayList<>();
        service.named(Naming.CERTIFICATE).forEach(leaf -> symptoms.add(pem(leaf, Expiry::ofChain)));
        service.named(Naming.TRUST).forEach(leaf -> symptoms.add(pem(leaf, Expiry::ofTrust)));
        List<Leaf> files = service.named(Naming.CLIENT);
        files.forEach(leaf -> symptoms.addAll(client(leaf)));
        if (files.isEmpty() && !service.named(Naming.PROPERTY).isEmpty()) {
            symptoms.addAll(client("kafka.properties of " + service.name(), inline()));
        }
        return symptoms;
    }

    private Symptom pem(Leaf leaf, Judgement judgement) {
        return file(place(leaf), leaf.text(), PEM, Optional.empty(), judgement);
    }

    private String place(Leaf leaf) {
        return leaf.path() + " of " + service.name();
    }

    /** What cannot be read is told where secrets are looked at. */
    private List<Symptom> client(Leaf leaf) {
        Properties properties = inline();
        try (Reader text = Files.newBufferedReader(Path.of(leaf.text()))) {
            properties.load(text);
            return client(place(leaf), properties);
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private Properties inline() {
        Properties properties = new Properties();
        service.named(Naming.PROPERTY)
                .forEach(leaf -> properties.put(leaf.path().substring("kafka.properties.".length()), leaf.text()));
        return properties;
    }

    /** Kafka itself follows the references to its configuration providers. */
    private List<Symptom> client(String what, Properties properties) {
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "localhost:9092"); // is never spoken to
        try {
            AdminClientConfig client = new AdminClientConfig(properties);
            List<Symptom> symptoms = new ArrayList<>();
            store(client, SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, "keystore", what, Expiry::ofChain)
                    .ifPresent(symptoms::add);
            store(client, SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, "truststore", what, Expiry::ofTrust)
                    .ifPresent(symptoms::add);
            return symptoms;
        } catch (KafkaException e) {
            // Without its message: it may quote a value.
            return List.of(
                    Symptom.unknown(Area.KEYS, what + ": no Kafka client can be made with these properties here"));
        }
    }

    private Optional<Symptom> store(
            AdminClientConfig client, String inside, String store, String what, Judgement judgement) {
        Password text = client.getPassword(inside);
        if (text != null) {
            return Optional.of(judged(what + ": " + inside, () -> Certificates.ofPem(text.value()), judgement));
        }
        String setting = "ssl." + store + ".location";
        return Optional.ofNullable(client.getString(setting))
                .map(file -> file(
                        what + ": " + setting,
                        file,
                        client.getString("ssl." + store + ".type"),
                        Optional.ofNullable(client.getPassword("ssl." + store + ".password")),
                        judgement));
    }

    private Symptom file(String what, String name, String type, Optional<Password> password, Judgement judgement) {
        try {
            Path file = Path.of(name);
            char[] secret = password.map(given -> given.value().toCharArray()).orElse(null);
            return judged(what + " " + FileName.of(file), () -> Certificates.ofStore(file, type, secret), judgement);
        } catch (InvalidPathException e) {
            return Symptom.wrong(Area.KEYS, what + " names no file");
        }
    }

    private Symptom judged(String what, Reading reading, Judgement judgement) {
        try {
            List<Instant> ends = reading.ends();
            return ends.isEmpty()
                    ? Symptom.unknown(Area.KEYS, what + " shows no certificate")
                    : judgement.of(what, ends, now);
        } catch (IOException e) {
            return Symptom.wrong(Area.KEYS, what + " cannot be read, " + FileName.why(e));
        } catch (GeneralSecurityException e) {
            return Symptom.wrong(Area.KEYS, what + " holds no certificates that can be read");
        }
    }
}
