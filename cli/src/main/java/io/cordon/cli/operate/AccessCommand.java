package io.cordon.cli.operate;

import io.cordon.schemas.access.AccessPlan;
import io.cordon.schemas.access.Installation;
import io.cordon.schemas.access.KafkaAcls;
import io.cordon.schemas.topic.TopicAccessException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon access}: who may do what on the cluster. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = {
            "Checks that each role of Cordon may do on the cluster what it needs, and that nobody may do more with Cordon's topics.",
            "With --create adds the rules and quotas that are missing; none is ever removed or changed. docs/access.md shows the whole table.",
            "Ends with 1 if something is not as it must be, with 2 if the cluster can't be asked."
        })
public final class AccessCommand implements Callable<Integer> {

    /** A question that nobody answered need not be waited for. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--tenant",
            paramLabel = "TENANT",
            description = "Whose agents are watched; also CORDON_TENANT, tenant.")
    private Optional<String> tenant = Optional.empty();

    @Option(names = "--print", description = "Print the rules as arguments of kafka-acls, and ask no cluster.")
    private boolean print;

    @Option(
            names = "--print-quotas",
            description = "Print the quotas as arguments of kafka-configs, and ask no cluster.")
    private boolean printQuotas;

    @Option(names = "--create", description = "Add missing rules and quotas.")
    private boolean create;

    @Option(
            names = "--users",
            paramLabel = "DIRECTORY",
            description = {
                "Make a SCRAM user with a password of its own for each role that has none, and write two files for it to the",
                "directory: the password, and client properties that name its file, so that it can be replaced while a client",
                "runs; ssl and protocol settings are as in --kafka-properties. Then both go to their holder, who corrects the paths."
            })
    private Optional<Path> users = Optional.empty();

    @Override
    public Integer call() throws IOException {
        AccessPlan plan = AccessPlan.of(installation());
        if (print || printQuotas) {
            (print ? KafkaAcls.arguments(plan) : KafkaAcls.quotas(plan)).forEach(System.out::println);
            return 0;
        }
        Admin admin = cluster.admin();
        try {
            if (users.isPresent()) {
                List<Path> files = new ScramUsers(admin, cluster.properties()).create(plan, users.get());
                System.out.println(
                        files.size() + " users were made, their client properties and passwords are in " + users.get());
            }
            if (create) {
                System.out.println(plan.createMissing(admin).size() + " rules were added");
                System.out.println(plan.limitMissing(admin).size() + " quotas were set");
            }
            return report(plan, plan.problems(admin));
        } catch (TopicAccessException e) {
            System.err.println("cordon: " + e.getMessage() + "; " + cluster.advice());
            return 2;
        } finally {
            admin.close(CLOSE_TIMEOUT);
        }
    }

    private Installation installation() {
        try {
            return new Installation(
                    cluster.topics(),
                    tenant.or(() -> cluster.setting(Setting.TENANT))
                            .orElseThrow(() -> new ParameterException(spec.commandLine(), "--tenant is missing")));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static int report(AccessPlan plan, List<String> problems) {
        problems.forEach(System.out::println);
        System.out.println(
                problems.isEmpty()
                        ? plan.members().size() + " roles may do what they need, and nobody more"
                        : problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        return problems.isEmpty() ? 0 : 1;
    }
}
