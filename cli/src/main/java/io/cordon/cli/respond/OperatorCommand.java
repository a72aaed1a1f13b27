package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.cli.operate.ClusterOptions;
import io.cordon.cli.operate.Setting;
import io.cordon.operations.cluster.Cluster;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands of operators have: a cluster, a tenant, and the choice between people and programs as readers. */
abstract class OperatorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions options = new ClusterOptions();

    @Option(names = "--tenant", paramLabel = "TENANT", description = "The tenant; also CORDON_TENANT, tenant.")
    private @Nullable String tenant;

    @Option(names = "--json", description = "One JSON document on standard output, for programs.")
    private boolean json;

    @Override
    public final Integer call() throws Exception {
        try (ClusterOptions.Connection connection = options.connect()) {
            int code = run(connection.cluster()).value();
            out().flush();
            return code;
        }
    }

    abstract ExitCode run(Cluster cluster) throws Exception;

    String tenant() {
        return required(tenant, "--tenant", Setting.TENANT);
    }

    /** An option, or else a setting. */
    String required(@Nullable String option, String name, Setting setting) {
        return Optional.ofNullable(option)
                .or(() -> options.setting(setting))
                .orElseThrow(() -> wrong(
                        name + " is missing; it can also be in " + setting.variable() + " or in the file of --config"));
    }

    Optional<String> setting(@Nullable String option, Setting setting) {
        return Optional.ofNullable(option).or(() -> options.setting(setting));
    }

    /** A part of the file of {@code --config}. */
    JsonNode section(String path) {
        return options.section(path);
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    boolean json() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
