package io.cordon.cli.repeat;

import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionSettings;
import io.cordon.topology.repeat.History;
import io.cordon.topology.repeat.KafkaHistory;
import io.cordon.topology.repeat.PartitionReader;
import io.cordon.topology.repeat.Repeat;
import io.cordon.topology.repeat.RepeatReport;
import io.cordon.topology.service.KafkaClients;
import io.cordon.topology.service.Registries;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cordon repeat}: shows that what detection published follows from its events and its journal. */
@Command(
        name = "repeat",
        mixinStandardHelpOptions = true,
        description = {
            "Runs detection's session core again over the events and the journal that are kept, and compares the findings, holds and intents with those",
            "that were published. Reads only. Ends with 0 if they are the same, with 1 if one differs, with 2 if there is nothing to repeat."
        })
public final class RepeatCommand implements Callable<Integer> {
    private static final int SAME = 0;
    private static final int DIFFERS = 1;
    private static final int NOTHING_TO_REPEAT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "TENANT/ROOT",
            description = "Only the tree of this root session. Default: all that are kept.")
    private Optional<String> tree = Optional.empty();

    @Option(
            names = "--detection",
            required = true,
            paramLabel = "FILE",
            description =
                    "The configuration that detection ran by, YAML; it names the cluster and the keys, which are needed.")
    private Path detection = Path.of("");

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "Client properties in place of those of the file: the reviewer's own principal.")
    private Optional<Path> properties = Optional.empty();

    @Option(
            names = "--partition",
            paramLabel = "NUMBER",
            description = "Only this partition of the events; may be repeated.")
    private List<Integer> partitions = List.of();

    @Option(names = "--json", description = "One JSON document on standard output, for programs.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        DetectionConfig config = DetectionConfig.read(ConfigSource.file(detection));
        try (SchemaRegistry registry = Registries.open(config.service().registry());
                PartitionReader reader = new PartitionReader(client(config))) {
            KafkaHistory kept = new KafkaHistory(
                    reader,
                    registry,
                    config.service().topics().names(),
                    config.service().application().id());
            List<RepeatReport> reports = new ArrayList<>();
            for (int partition : partitions(kept)) {
                reports.add(repeat(config, kept, partition, registry));
            }
            return print(reports);
        }
    }

    private RepeatReport repeat(DetectionConfig config, KafkaHistory kept, int partition, SchemaRegistry registry) {
        try (EventProgress progress = new EventProgress(partition)) {
            History history = kept.read(partition, tree, progress);
            return Repeat.of(
                    history,
                    tree,
                    modes -> DetectionSettings.of(config, config.baselines().fixed(), modes, Tracer.off()),
                    registry);
        }
    }

    private Properties client(DetectionConfig config) throws IOException {
        Properties client = KafkaClients.common(config.service().kafka());
        if (properties.isPresent()) {
            try (Reader text = Files.newBufferedReader(properties.get())) {
                client.load(text);
            }
        }
        return client;
    }

    private List<Integer> partitions(KafkaHistory kept) {
        if (tree.isPresent()) {
            return List.of(kept.partition(tree.get()));
        }
        int all = kept.partitions();
        for (int each : partitions) {
            if (each < 0 || each >= all) {
                throw new ParameterException(
                        spec.commandLine(), "there is no partition " + each + ", the events have " + all);
            }
        }
        return partitions.isEmpty() ? IntStream.range(0, all).boxed().toList() : partitions;
    }

    private int print(List<RepeatReport> reports) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(RepeatText.json(reports));
        } else {
            RepeatText.lines(reports).forEach(out::println);
        }
        out.flush();
        if (reports.stream().anyMatch(report -> !report.same())) {
            return DIFFERS;
        }
        return reports.stream().allMatch(report -> report.trees() == 0) ? NOTHING_TO_REPEAT : SAME;
    }
}
