package io.cordon.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The node of {@link EmbeddedKafka} as its own process, so that it can be killed. Its log is {@code kafka.log} in its
 * directory.
 *
 * <p><b>Failure semantics</b> After {@link #kill()} the directory holds what a crash leaves behind; starting again with
 * it recovers. A transaction whose commit was answered but whose marker was not yet written when the only broker died
 * may hang for good: the transaction coordinator (4.3.1) takes a partition that has no leader for a deleted one while
 * the broker waits for its former registration to end, and passes it over. Closing again does nothing.
 */
public final class KafkaProcess implements AutoCloseable {
    /** A killed broker comes back when its former registration is over: after 9 s by default. */
    private static final Map<String, String> SOON_BACK =
            Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");

    private static final String LOGGING = """
            <configuration>
                <appender name="console" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{HH:mm:ss.SSS} %-5level %logger{20} - %msg%n%ex</pattern></encoder>
                </appender>
                <root level="WARN"><appender-ref ref="console"/></root>
                <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
                <logger name="org.apache.kafka.clients.NetworkClient" level="ERROR"/>
            </configuration>
            """;

    private final WorkingDirectory directory;
    private final KafkaNode node;
    private final JavaProcess process;

    private KafkaProcess(WorkingDirectory directory, KafkaNode node, JavaProcess process) {
        this.directory = directory;
        this.node = node;
        this.process = process;
    }

    /** A node with its data in this directory, on a free port. */
    public static KafkaProcess start(Path directory) {
        return start(KafkaOptions.defaults().in(directory));
    }

    /**
     * A node as the options say.
     *
     * @throws PartException if it did not get ready
     */
    public static KafkaProcess start(KafkaOptions options) {
        WorkingDirectory directory = WorkingDirectory.of(options.directory(), "kafka");
        try {
            KafkaNode node = KafkaNode.of(options.above(SOON_BACK), directory.path());
            Path settings = node.prepare(node.properties());
            return new KafkaProcess(directory, node, launched(directory, settings));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static JavaProcess launched(WorkingDirectory directory, Path settings) {
        Path log = directory.file("kafka.log");
        deleteIfExists(log); // the log of a former start would say that this one is ready
        return JavaProcess.builder()
                .name("Kafka")
                .mainClass("kafka.Kafka")
                .heapMegabytes(384)
                .jvmArguments("-Dlogback.configurationFile=" + logging(directory.file("logback.xml")))
                .arguments(settings.toString())
                .directory(directory.path())
                .log(log)
                .ready(Readiness.logged("Kafka Server started"), Duration.ofSeconds(120))
                .start();
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return node.bootstrapServers();
    }

    /** The process itself. */
    public JavaProcess process() {
        return process;
    }

    /** Ends it as a crash would (SIGKILL); its directory stays. */
    public void kill() {
        process.kill();
    }

    /** Stops it; a given directory stays, for a later start. */
    @Override
    public void close() {
        process.close();
        directory.close();
    }

    private static Path logging(Path file) {
        try {
            return Files.writeString(file, LOGGING);
        } catch (IOException e) {
            throw new UncheckedIOException("no logging settings in " + file, e);
        }
    }

    private static void deleteIfExists(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the former log stays: " + file, e);
        }
    }
}
