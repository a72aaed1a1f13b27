package io.cordon.cli.access;

import io.cordon.cli.doctor.DoctorCommand;
import io.cordon.cli.operate.AccessCommand;
import io.cordon.cli.operate.TopicsCommand;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.KafkaSecurity;
import io.cordon.parts.TlsIdentity;
import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.serde.TrustStore;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;
import picocli.CommandLine;

/** A secured broker with the installations of two tenants, set up by the commands that an operator would type. */
final class SecuredCluster implements AutoCloseable {
    static final AccessPlan ACME = AccessPlan.of(new Installation(TopicNames.standard(), "acme"));
    static final AccessPlan GLOBEX = AccessPlan.of(new Installation(new TopicNames("globex."), "globex"));

    private final Path directory;
    private final EmbeddedKafka kafka;
    private final Path admin;
    private final TlsIdentity broker;
    private final String certificateListener;

    private SecuredCluster(Path directory, KafkaOptions options) throws IOException {
        this.directory = directory;
        this.broker = TlsIdentity.create(directory, "broker");
        KafkaSecurity security = KafkaSecurity.superUser("admin", "password-of-the-admin")
                .over(broker)
                .alsoByCertificate();
        this.certificateListener = "127.0.0.1:" + security.certificatePort().orElseThrow();
        this.kafka = EmbeddedKafka.start(
                options.with("connections.max.reauth.ms", "2000").securedBy(security));
        this.admin = write("admin", KafkaSecurity.client("admin", "password-of-the-admin", broker));
    }

    static SecuredCluster start(Path directory) throws IOException {
        return start(directory, KafkaOptions.defaults());
    }

    static SecuredCluster start(Path directory, KafkaOptions options) throws IOException {
        SecuredCluster cluster = new SecuredCluster(directory, options);
        for (AccessPlan plan : List.of(ACME, GLOBEX)) {
            cluster.access(plan, cluster.admin, "--create", "--users", directory.toString());
            cluster.run(new TopicsCommand(), plan, cluster.user(plan, "installer"), "--small", "--create");
        }
        return cluster;
    }

    /** Runs {@code cordon access} as that user. */
    int access(AccessPlan plan, Path user, String... further) {
        List<String> all =
                new ArrayList<>(List.of("--tenant", plan.installation().tenant()));
        all.addAll(List.of(further));
        return run(new AccessCommand(), plan, user, all.toArray(String[]::new));
    }

    /** Runs {@code cordon doctor} as that user. */
    int doctor(AccessPlan plan, Path user) {
        return doctor(plan, user, new PrintWriter(System.out, true));
    }

    /** The same, and what it says. */
    int doctor(AccessPlan plan, Path user, PrintWriter out) {
        return run(
                new CommandLine(new DoctorCommand()).setOut(out),
                plan,
                user,
                "--small",
                "--tenant",
                plan.installation().tenant());
    }

    private int run(Object command, AccessPlan plan, Path user, String... further) {
        return run(new CommandLine(command), plan, user, further);
    }

    private int run(CommandLine command, AccessPlan plan, Path user, String... further) {
        List<String> all = new ArrayList<>(List.of("--bootstrap", kafka.bootstrapServers()));
        all.addAll(List.of("--prefix", plan.installation().topics().prefix()));
        all.addAll(List.of("--kafka-properties", user.toString()));
        all.addAll(List.of(further));
        return command.execute(all.toArray(String[]::new));
    }

    Path admin() {
        return admin;
    }

    /** The client properties that were made for a role. */
    Path user(AccessPlan plan, String label) {
        return directory.resolve(plan.installation().topics().installation() + "-" + label + ".properties");
    }

    /** What a client needs to be that user. */
    Map<String, Object> client(Path user) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(user)) {
            properties.load(text);
        }
        Map<String, Object> client = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        client.put("bootstrap.servers", kafka.bootstrapServers());
        return quick(client);
    }

    /** Refusals come by the hundred here. */
    private static Map<String, Object> quick(Map<String, Object> client) {
        client.put("retry.backoff.ms", "1");
        client.put("retry.backoff.max.ms", "20");
        return client;
    }

    /** What a client needs that shows a certificate of this subject, without any password. */
    Map<String, Object> certified(String name, String subject) {
        return certified(broker.client(name, subject));
    }

    /** What a client needs that shows this one. */
    Map<String, Object> certified(TlsIdentity shown) {
        Map<String, Object> client = new TreeMap<>(KafkaSecurity.client(shown));
        client.put("bootstrap.servers", certificateListener);
        return quick(client);
    }

    /** By what a user is limited. */
    Map<String, Double> quota(String user) throws Exception {
        ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user));
        return kafka.admin()
                .describeClientQuotas(ClientQuotaFilter.contains(
                        List.of(ClientQuotaFilterComponent.ofEntity(ClientQuotaEntity.USER, user))))
                .entities()
                .get()
                .getOrDefault(entity, Map.of());
    }

    /** A user may write so many bytes a second from now on. */
    void limit(String user, long bytes) throws Exception {
        ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user));
        kafka.admin()
                .alterClientQuotas(List.of(new ClientQuotaAlteration(
                        entity, List.of(new ClientQuotaAlteration.Op("producer_byte_rate", (double) bytes)))))
                .all()
                .get();
    }

    /** From now on the broker shows another certificate of the same authority. */
    void replaceCertificate() throws Exception {
        alter("listener.name.broker.", keyStore(broker.successor("next")));
    }

    /** From now on the listener for certificates shows this one, and trusts clients of the authorities in that file. */
    void certificates(TlsIdentity shown, Path trusted) throws Exception {
        Map<String, String> settings = new TreeMap<>(keyStore(shown));
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", trusted.toString());
        alter("listener.name.certificate.", settings);
    }

    private static Map<String, String> keyStore(TlsIdentity identity) {
        return Map.of(
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.location", identity.keyStore().toString(),
                "ssl.keystore.password", identity.password(),
                "ssl.key.password", identity.password());
    }

    private void alter(String listener, Map<String, String> settings) throws Exception {
        List<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(listener + setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        kafka.admin()
                .incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.BROKER, "1"), changes))
                .all()
                .get();
    }

    /** What the broker shows at first, and whose authority everybody trusts. */
    TlsIdentity identity() {
        return broker;
    }

    /** The serial number of the certificate that the broker shows to who connects now. */
    BigInteger certificate() throws Exception {
        String[] address = kafka.bootstrapServers().split(":", 2);
        SSLSocketFactory sockets =
                TrustStore.pem(broker.certificate()).sslContext().getSocketFactory();
        try (SSLSocket socket = (SSLSocket) sockets.createSocket(address[0], Integer.parseInt(address[1]))) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
        }
    }

    EmbeddedKafka kafka() {
        return kafka;
    }

    private Path write(String name, Map<String, Object> client) throws IOException {
        Properties properties = new Properties();
        client.forEach((key, value) -> properties.setProperty(key, String.valueOf(value)));
        Path file = directory.resolve(name + ".properties");
        try (var text = Files.newBufferedWriter(file)) {
            properties.store(text, name);
        }
        return file;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
