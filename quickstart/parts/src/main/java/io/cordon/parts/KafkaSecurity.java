package io.cordon.parts;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A broker that asks who somebody is and what they may do: SASL/SCRAM-SHA-512 at its listener, and Kafka's own authorizer, which refuses what no
 * ACL allows. The way is encrypted if there is a certificate; without, nothing leaves loopback.
 *
 * @param users names with passwords; they exist from the first start on
 * @param superUsers which of them may do everything, at least one
 * @param nodePassword by which the node knows itself
 * @param tls the key and certificate that the node shows
 * @param certificatePort where clients show certificates instead of passwords; empty: nowhere
 */
public record KafkaSecurity(
        Map<String, String> users,
        Set<String> superUsers,
        String nodePassword,
        Optional<TlsIdentity> tls,
        OptionalInt certificatePort) {
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String NODE = "node";
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String SUBJECT_RULE = "RULE:^CN=([a-z0-9.-]+),O=Cordon$/$1/,DEFAULT";

    public KafkaSecurity {
        users = Map.copyOf(users);
        superUsers = Set.copyOf(superUsers);
        requireNonNull(nodePassword, "nodePassword");
        requireNonNull(tls, "tls");
        requireNonNull(certificatePort, "certificatePort");
        if (superUsers.isEmpty() || !users.keySet().containsAll(superUsers)) {
            throw new IllegalArgumentException("super users " + superUsers + " are not users, or there is none");
        }
    }

    /** One user, who may do everything. */
    public static KafkaSecurity superUser(String name, String password) {
        return new KafkaSecurity(
                Map.of(name, password),
                Set.of(name),
                UUID.randomUUID().toString(),
                Optional.empty(),
                OptionalInt.empty());
    }

    /** The same with one more user, who may do what ACLs allow. */
    public KafkaSecurity user(String name, String password) {
        var more = new HashMap<>(users);
        more.put(name, password);
        return new KafkaSecurity(more, superUsers, nodePassword, tls, certificatePort);
    }

    /** The same over TLS. */
    public KafkaSecurity over(TlsIdentity identity) {
        return new KafkaSecurity(users, superUsers, nodePassword, Optional.of(identity), certificatePort);
    }

    /** The same with one more listener, where a certificate with {@code CN=name,O=Cordon} of the node's authority makes its holder that user. */
    public KafkaSecurity alsoByCertificate() {
        return new KafkaSecurity(users, superUsers, nodePassword, tls, OptionalInt.of(FreePorts.next()));
    }

    /** What a client needs that shows a certificate, addresses apart. */
    public static Map<String, Object> client(TlsIdentity client) {
        var settings = new HashMap<String, Object>(shown(client));
        settings.put("security.protocol", "SSL");
        return settings;
    }

    /** What a client needs to be this user, addresses apart. */
    public static Map<String, Object> client(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                scram(user, password));
    }

    /** The same for a broker that shows this certificate. */
    public static Map<String, Object> client(String user, String password, TlsIdentity broker) {
        var client = new HashMap<>(client(user, password));
        client.put("security.protocol", "SASL_SSL");
        client.putAll(trust(broker));
        return client;
    }

    /** What a client needs to be one of the super users. */
    Map<String, Object> superUserClient() {
        var name = new TreeSet<>(superUsers).first();
        var password = requireNonNull(users.get(name));
        return tls.map(broker -> client(name, password, broker)).orElseGet(() -> client(name, password));
    }

    private static Map<String, String> trust(TlsIdentity broker) {
        return Map.of(
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                broker.certificate().toString());
    }

    /*
     * The node itself shows a SCRAM password at the clients' listener. At the controller's it shows a plain one: SCRAM users live in the metadata,
     * which is not there before the controller is.
     */
    Map<String, String> brokerSettings() {
        var plain = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + NODE
                + "\" password=" + quoted(nodePassword) + " user_" + NODE + "=" + quoted(nodePassword) + ";";
        var all = new TreeMap<String, String>();
        String protocol = tls.isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT";
        tls.ifPresent(identity -> all.putAll(shown(identity)));
        all.put(
                "listener.security.protocol.map",
                "BROKER:" + protocol + ",CONTROLLER:" + protocol
                        + (certificatePort.isPresent() ? "," + CERTIFICATE + ":SSL" : ""));
        if (certificatePort.isPresent()) {
            all.put("listener.name.certificate.ssl.client.auth", "required");
            all.put("listener.name.certificate.ssl.principal.mapping.rules", SUBJECT_RULE);
        }
        all.put("sasl.enabled.mechanisms", MECHANISM);
        all.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        all.put("listener.name.broker.scram-sha-512.sasl.jaas.config", scram(NODE, nodePassword));
        all.put("sasl.mechanism.controller.protocol", "PLAIN");
        all.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        all.put("listener.name.controller.plain.sasl.jaas.config", plain);
        all.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        all.put(
                "super.users",
                Stream.concat(Stream.of(NODE), superUsers.stream())
                        .sorted()
                        .map(name -> "User:" + name)
                        .collect(Collectors.joining(";")));
        all.put("allow.everyone.if.no.acl.found", "false");
        return all;
    }

    /** The listener for certificates, to be added to the others; empty if there is none. */
    String certificateListener() {
        return certificatePort.isPresent() ? "," + CERTIFICATE + "://127.0.0.1:" + certificatePort.getAsInt() : "";
    }

    private static Map<String, String> shown(TlsIdentity identity) {
        var settings = new TreeMap<>(trust(identity));
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", identity.keyStore().toString());
        settings.put("ssl.keystore.password", identity.password());
        settings.put("ssl.key.password", identity.password());
        return settings;
    }

    /** Arguments of the storage tool that put the users into a new node's metadata. */
    List<String> formatArguments() {
        var all = new TreeMap<>(users);
        all.put(NODE, nodePassword);
        var arguments = new ArrayList<String>();
        all.forEach((name, password) -> {
            arguments.add("--add-scram");
            arguments.add(MECHANISM + "=[name=" + name + ",password=" + password + "]");
        });
        return arguments;
    }

    private static String scram(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=" + quoted(user)
                + " password=" + quoted(password) + ";";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return "KafkaSecurity[users=" + new TreeSet<>(users.keySet()) + ", superUsers=" + superUsers + ", tls=" + tls
                + "]";
    }
}
