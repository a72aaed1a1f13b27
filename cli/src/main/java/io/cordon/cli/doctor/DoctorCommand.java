package io.cordon.cli.doctor;

import io.cordon.cli.operate.ClusterOptions;
import io.cordon.cli.operate.Setting;
import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.topic.TopicCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cordon doctor}: what falls short. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at brokers, topics, transactions, rights, registry and clock, and for each --service file at disk, keys, certificates and the way",
            "to its targets, and says what falls short and what that costs. Each connector of an actuator's file is asked whether its own access",
            "may do what it needs, by the product's own means. Changes nothing. At the cluster the principal cordon-inspector suffices.",
            "Ends with 0 if all is well, with 1 if something is weak, wrong or could not be looked at."
        })
public final class DoctorCommand implements Callable<Integer> {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            description =
                    "Whose agents are watched: then rights and open transactions are looked at. Also CORDON_TENANT, tenant.")
    private Optional<String> tenant = Optional.empty();

    @Option(names = "--service", paramLabel = "FILE", description = "A service's configuration; may be repeated.")
    private List<Path> services = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A key that no such file names, such as the audit log's; may be repeated.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--key-age",
            paramLabel = "DURATION",
            description = "How old a key may be. Default: ${DEFAULT-VALUE}.")
    private Duration keyAge = Duration.ofDays(365);

    @Option(
            names = "--waive",
            paramLabel = "PERMISSION",
            description =
                    "A permission of a connector that is left out on purpose, by its name in the report; may be repeated.")
    private Set<String> waived = new HashSet<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Symptom> symptoms = new ArrayList<>(cluster());
        if (cluster.registry().isPresent()) {
            symptoms.addAll(registry());
        }
        KeyAge age = new KeyAge(keyAge, InstantSource.system());
        keys.forEach(key -> symptoms.add(age.of("key " + FileName.of(key), key)));
        for (Path file : services) {
            symptoms.addAll(service(file, age));
        }
        return told(new DoctorReport(symptoms));
    }

    private List<Symptom> cluster() throws IOException {
        looking("the cluster");
        Admin admin = cluster.admin();
        try {
            ClusterExamination examination = new ClusterExamination(
                    admin, TopicCatalog.of(cluster.topics(), cluster.sizing()), cluster.sizing());
            Optional<String> silence = examination.silence();
            return silence.isPresent()
                    ? List.of(Symptom.unknown(
                            Area.BROKERS,
                            silence.get() + ", so that nothing of the cluster was looked at; " + cluster.advice()))
                    : cluster(examination, admin);
        } finally {
            admin.close(CLOSE_TIMEOUT);
        }
    }

    private List<Symptom> cluster(ClusterExamination examination, Admin admin) {
        List<Symptom> symptoms = new ArrayList<>(examination.brokers());
        looking("topics");
        symptoms.addAll(examination.topics());
        tenant.or(() -> cluster.setting(Setting.TENANT))
                .map(name -> AccessPlan.of(new Installation(cluster.topics(), name)))
                .ifPresent(plan -> {
                    looking("transactions");
                    symptoms.addAll(transactions(plan, admin).examine());
                    looking("rights");
                    symptoms.addAll(examination.access(plan));
                });
        return symptoms;
    }

    private TransactionExamination transactions(AccessPlan plan, Admin admin) {
        return new TransactionExamination(
                admin,
                plan.member(Role.INSPECTOR),
                new StandingReport(cluster.bootstrap()),
                TransactionExamination.PATIENCE,
                InstantSource.system());
    }

    private List<Symptom> registry() {
        looking("the registry");
        RegistryExamination registry =
                new RegistryExamination(cluster.registryConfig(), cluster.topics(), InstantSource.system());
        List<Symptom> symptoms = new ArrayList<>(registry.schemas());
        symptoms.addAll(registry.clock());
        return symptoms;
    }

    private List<Symptom> service(Path file, KeyAge age) throws IOException {
        looking(FileName.of(file));
        ServiceFile service = ServiceFile.read(file);
        List<Symptom> symptoms = new ArrayList<>(new MachineExamination(service).examine());
        symptoms.addAll(new SecretExamination(service, age).examine());
        symptoms.addAll(new CertificateExamination(service, InstantSource.system()).examine());
        symptoms.addAll(new ConnectorExamination(service, waived).examine());
        return symptoms;
    }

    /** Some of it takes its time where somebody does not answer. */
    private void looking(String at) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.println("looking at " + at + " ...");
        progress.flush();
    }

    private int told(DoctorReport report) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
            out.flush();
        } else {
            report.print(out);
        }
        return report.healthy() ? 0 : 1;
    }
}
