package io.cordon.schemas.access;

import io.cordon.schemas.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/** Writes docs/access.md. Run its main method after changing a role's rights. */
final class AccessPage {
    static final Path FILE = Path.of("../docs/access.md");
    private static final AccessPlan PLAN = UserManifests.PLAN;

    private AccessPage() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(FILE, text());
    }

    static String text() {
        return """
                <!-- Generated from the roles' rights by AccessPage in the tests of schemas/; do not edit. -->
                # Who may do what on the cluster

                One principal for each role, here with the standard prefix and the tenant `acme`. The name is the user of SASL/SCRAM, or what
                `ssl.principal.mapping.rules` makes of a client certificate. What is not here is refused: set `allow.everyone.if.no.acl.found=false`.

                ```
                ./cordon access --tenant acme --print                                      # as arguments of kafka-acls
                ./cordon access --tenant acme --bootstrap kafka:9093 --create              # adds what is missing; without --create: checks
                kubectl apply -f k8s/kafka-users.yaml                                      # the same for Strimzi
                ```

                Each tenant has an installation of its own, with topics, principals and applications under a prefix of its own
                ([ADR 160](adr/0160-an-installation-is-one-tenants.md)): so no runtime reads another tenant's gate feed, and no rule has to tell records of one
                topic apart. `SecuredBusIT` walks this table on a real broker, what is allowed and what is refused.

                ## Topics

                R reads, W writes. Reading and writing bring describing with them.

                """
                + topics()
                + """

                The inspector sees settings of all topics, the installer creates them; neither reads a record.

                ## Everything else

                | role | principal | what it is | besides the topics above |
                |---|---|---|---|
                """
                + PLAN.members().stream().map(AccessPage::role).collect(Collectors.joining())
                + """

                ## Quotas

                Who is outside Cordon is limited, so that one runtime in a flood takes neither the brokers from detection nor anything from another tenant. What is
                above waits and is not refused; an emitter's queue is bounded, and what it drops shows as a hole in the sequence. Cordon's own services are not limited: what is held back there is
                held back from ending access. Kafka counts for each broker and principal over ten seconds. `cordon access --create` sets what is missing and
                leaves what you set; for Strimzi they are in `k8s/kafka-users.yaml`, for Kafka's own tool `cordon access --print-quotas`.

                | principal | writes | reads | time of broker threads |
                |---|---|---|---|
                """
                + PLAN.members().stream().map(AccessPage::quota).collect(Collectors.joining())
                + """

                Events have 1 to 2 KiB: 4 MiB a second are some 2,000 events a second through one broker. A gate reads its tenant's whole feed when it starts.
                `SecuredBusIT` floods as one runtime, which is held back, beside another, which is not.

                ## Client certificates instead of passwords

                The same principals can come from certificates: a listener that asks for them, and a rule that takes the name out of the subject.

                ```
                listeners=...,CERTIFICATE://:9094
                listener.security.protocol.map=...,CERTIFICATE:SSL
                listener.name.certificate.ssl.client.auth=required
                listener.name.certificate.ssl.truststore.location=/etc/kafka/clients-ca.pem      # an authority that signs nothing but these; PEM
                listener.name.certificate.ssl.principal.mapping.rules=RULE:^CN=([a-z0-9.-]+),O=Cordon$/$1/,DEFAULT
                ```

                Whoever gets a certificate of that authority with `CN=cordon-detect,O=Cordon` is detection, so the authority has to be one of Cordon's own. A subject that does not fit keeps
                its whole name, for which there is no rule. A client needs `security.protocol=SSL` and its key store in place of the `sasl.` lines. With Strimzi it is
                `type: tls` in each user, which names principals `CN=cordon-detect`; `k8s/kafka-users-tls.yaml` is made so. Quotas hold for both.

                ## Replacing passwords and certificates

                Both while everything runs; `SecuredBusIT` does it. The manifests of `k8s/`, the files of `./cordon access --create --users` and the secured quickstart are made so
                (`ClientFilesTest`).

                **A password.** The client reads it from a file at each login:

                ```
                sasl.mechanism=SCRAM-SHA-512
                sasl.client.callback.handler.class=io.cordon.schemas.access.PasswordFile
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="cordon-detect" passwordFile="/run/secrets/kafka";
                ```

                Write the new one to the file by a rename, then `kafka-configs --alter --entity-type users --entity-name cordon-detect --add-config
                'SCRAM-SHA-512=[password=...]'`. Open connections stay; with `connections.max.reauth.ms` on the broker they show the new password when that time is over,
                and whoever still has the old one is out by then. A cluster knows one password of a user: a login in the time between the file and the cluster is refused. Services try again, for some
                minutes at least, and say so once in the log.

                **A client's certificate, and whom it trusts.** The client looks at its files before each new connection:

                ```
                security.protocol=SSL
                ssl.engine.factory.class=io.cordon.schemas.access.CertificateFile
                ssl.keystore.certificate.location=/run/secrets/kafka/user.crt
                ssl.keystore.key.location=/run/secrets/kafka/user.key
                ssl.truststore.type=PEM
                ssl.truststore.location=/run/secrets/kafka-ca/ca.crt
                ```

                Certificate and key are PEM files, as platforms mount them, or one key store (`ssl.keystore.location`); with passwords (`SASL_SSL`) there is the trust store alone. Replace files by a
                rename. A certificate whose key is not there yet, half a file or none changes nothing: what was before stays in force, and the log says `keys can't be read, those before stay in force`
                once for each change. Open connections stay as they are until either side closes them. What stands in the settings themselves (`ssl.keystore.key`) cannot be followed and is refused.

                **A broker's certificate.** Set `listener.name.LISTENER.ssl.keystore.location` and its passwords with `kafka-configs --alter` on each broker: new connections
                see the new one, open ones stay.

                **An authority.** Three steps, nothing restarted: clients (`ca.crt`) and brokers (`listener.name.LISTENER.ssl.truststore.location`) trust the old and the new one, both in one file; brokers and
                clients get certificates of the new one; the old one is taken out of all files. A client without `CertificateFile` is restarted in the first and the last step.

                ## The schema registry

                It knows nothing of Kafka's rules: its users and their rights are set there, or at a gateway before it, as the secured quickstart has one. Whoever may register could change how records are read,
                so nobody does but who installs. `RegistryRolesIT` walks this table, what is allowed and what is refused.

                | principal | may |
                |---|---|
                """
                + PLAN.members().stream().map(AccessPage::registry).collect(Collectors.joining())
                + """

                Its password or token, and the authority of its certificate (`trustFile`), are read anew while services run ([rotate keys](operations/rotate-keys.md)).
                """;
    }

    private static String registry(Member member) {
        return "| `" + member.principal() + "` | " + member.registry().label() + " |\n";
    }

    private static String quota(Member member) {
        return member.quota()
                .map(quota -> "| `" + member.principal() + "` | " + mebibytes(quota.writtenBytes()) + " | "
                        + mebibytes(quota.readBytes()) + " | " + quota.threadPercent() + " % of one |\n")
                .orElse("");
    }

    private static String mebibytes(long bytes) {
        return bytes / (1 << 20) + " MiB/s";
    }

    private static String topics() {
        List<Member> columns = PLAN.members().stream()
                .filter(member -> Stream.of(Topic.values())
                        .anyMatch(topic -> !mark(member, topic).isEmpty()))
                .toList();
        String head = "| topic | "
                + columns.stream().map(member -> member.role().label()).collect(Collectors.joining(" | ")) + " |\n|---|"
                + "---|".repeat(columns.size()) + "\n";
        return head
                + Stream.of(Topic.values())
                        .map(topic -> "| `" + topic.shortName() + "` | "
                                + columns.stream()
                                        .map(member -> mark(member, topic))
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String mark(Member member, Topic topic) {
        String name = PLAN.installation().topics().of(topic);
        return (member.may(AclOperation.READ, ResourceType.TOPIC, name) ? "R" : "")
                + (member.may(AclOperation.WRITE, ResourceType.TOPIC, name) ? "W" : "");
    }

    private static String role(Member member) {
        String others = member.rights().stream()
                .filter(right -> right.operations().stream().anyMatch(AccessPage::administrative)
                        || right.resource().resourceType() != ResourceType.TOPIC)
                .filter(right -> !ownTopic(right))
                .map(AccessPage::right)
                .collect(Collectors.joining("; "));
        return "| " + member.role().label() + " | `" + member.principal() + "` | "
                + member.role().description() + " | " + others + settings(member) + " |\n";
    }

    /** The services look at the settings of the topics that they use: said once for all of these. */
    private static String settings(Member member) {
        return member.rights().stream().anyMatch(AccessPage::ownTopic) ? "; DescribeConfigs on the topics it uses" : "";
    }

    private static boolean ownTopic(Right right) {
        return looksAtSettings(right)
                && Stream.of(Topic.values())
                        .anyMatch(topic -> PLAN.installation()
                                .topics()
                                .of(topic)
                                .equals(right.resource().name()));
    }

    private static boolean looksAtSettings(Right right) {
        return right.resource().resourceType() == ResourceType.TOPIC
                && right.operations().contains(AclOperation.DESCRIBE_CONFIGS);
    }

    private static boolean administrative(AclOperation operation) {
        return operation != AclOperation.READ && operation != AclOperation.WRITE;
    }

    private static String right(Right right) {
        String name = AclCheck.resource(right.resource());
        return right.operations().stream().map(KafkaAcls::word).collect(Collectors.joining(", ")) + " on "
                + name.replaceAll("(\\S+[*-]\\S*|cordon\\S*|__\\S+)", "`$1`");
    }
}
