package io.cordon.cli.operate;

import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeException;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.TopicAccessException;
import io.cordon.schemas.topic.TopicCatalog;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cordon topics}: what Cordon needs of a cluster. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the topics that Cordon needs, and with --create creates what is missing and registers the schemas.",
            "Ends with 1 if something is not as it must be, with 2 if the cluster or the registry can't be asked."
        })
public final class TopicsCommand implements Callable<Integer> {

    /** A question that nobody answered need not be waited for. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--create", description = "Create missing topics; with --registry, register all schemas.")
    private boolean create;

    @Override
    public Integer call() throws IOException {
        TopicCatalog catalog = TopicCatalog.of(cluster.topics(), cluster.sizing());
        Admin admin = cluster.admin();
        try {
            if (create) {
                catalog.createMissing(admin);
                if (cluster.registry().isPresent()) {
                    register();
                }
            }
            return report(catalog, catalog.problems(admin));
        } catch (TopicAccessException e) {
            System.err.println("cordon: " + e.getMessage() + "; " + cluster.advice());
            return 2;
        } catch (SerdeException e) {
            System.err.println("cordon: " + e.getMessage());
            return 2;
        } finally {
            admin.close(CLOSE_TIMEOUT);
        }
    }

    private void register() {
        try (SchemaRegistry registry = new HttpSchemaRegistry(cluster.registryConfig())) {
            int schemas = TopicSchemas.registerAll(registry, cluster.topics()).size();
            System.out.println(schemas + " schemas are registered, compatibility " + TopicSchemas.COMPATIBILITY);
        }
    }

    private static int report(TopicCatalog catalog, List<String> problems) {
        problems.forEach(System.out::println);
        System.out.println(
                problems.isEmpty()
                        ? catalog.specs().size() + " topics are as they must be"
                        : problems.size() + (problems.size() == 1 ? " problem" : " problems"));
        return problems.isEmpty() ? 0 : 1;
    }
}
