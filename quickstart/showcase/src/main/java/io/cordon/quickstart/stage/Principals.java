package io.cordon.quickstart.stage;

import io.cordon.parts.KafkaSecurity;
import io.cordon.parts.TlsIdentity;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.CertificateFile;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.Member;
import io.cordon.schemas.access.PasswordFile;
import io.cordon.schemas.access.RegistryUse;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.topic.TopicNames;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who there is at a secured broker and registry: each role under a name and with a password of its own, in a file that only its owner may read.
 *
 * @param plan what each may do
 * @param identity what broker and registry show
 * @param folder where the password files are, each with the name of its principal
 */
record Principals(AccessPlan plan, TlsIdentity identity, Path folder) {
    private static final String ADMINISTRATOR = "administrator";

    static Principals generate(WorkDirectory directory) {
        AccessPlan plan = AccessPlan.of(new Installation(TopicNames.standard(), World.TENANT));
        Path folder = directory.folder("keys");
        Principals principals = new Principals(plan, TlsIdentity.create(folder, "broker"), folder);
        KeyRing.secret(principals.passwordFile(ADMINISTRATOR), RandomText.of(40));
        plan.members()
                .forEach(member -> KeyRing.secret(principals.passwordFile(member.principal()), RandomText.of(40)));
        return principals;
    }

    KafkaSecurity security() {
        KafkaSecurity all =
                KafkaSecurity.superUser(ADMINISTRATOR, password(ADMINISTRATOR)).over(identity);
        for (Member member : plan.members()) {
            all = all.user(member.principal(), password(member.principal()));
        }
        return all;
    }

    /** The registry's users. */
    Map<String, String> passwords() {
        Map<String, String> passwords = new TreeMap<>();
        plan.members().stream()
                .filter(member -> member.registry() != RegistryUse.NOTHING)
                .forEach(member -> passwords.put(member.principal(), password(member.principal())));
        return passwords;
    }

    /** Those of them who may register schemas. */
    Set<String> registering() {
        return plan.members().stream()
                .filter(member -> member.registry() == RegistryUse.REGISTER)
                .map(Member::principal)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As an installation has it: the password is read at each login, and whom to trust at each connection. */
    Map<String, Object> client(Role role) {
        return new TreeMap<>(Map.of(
                "security.protocol", "SASL_SSL",
                "ssl.engine.factory.class", CertificateFile.class.getName(),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", identity.certificate().toString(),
                "sasl.mechanism", "SCRAM-SHA-512",
                "sasl.client.callback.handler.class", PasswordFile.class.getName(),
                "sasl.jaas.config", PasswordFile.login(name(role), passwordFile(role))));
    }

    /** For what no role may do: to count the records of all topics. */
    Map<String, Object> administrator() {
        return KafkaSecurity.client(ADMINISTRATOR, password(ADMINISTRATOR), identity);
    }

    String name(Role role) {
        return plan.member(role).principal();
    }

    String password(Role role) {
        return password(name(role));
    }

    Path passwordFile(Role role) {
        return passwordFile(name(role));
    }

    /** Client properties for a service's file: they name the password's file and do not hold it. */
    Path properties(WorkDirectory directory, Role role) {
        return directory.write(
                name(role) + ".properties",
                client(role).entrySet().stream().map(setting -> setting + "\n").collect(Collectors.joining()));
    }

    private Path passwordFile(String principal) {
        return folder.resolve(principal + ".password");
    }

    private String password(String principal) {
        return KeyRing.read(passwordFile(principal));
    }
}
