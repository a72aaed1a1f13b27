package io.cordon.topology.service;

import io.cordon.schemas.config.ServiceArguments;
import io.cordon.topology.config.ConfigException;
import io.cordon.topology.config.ConfigSource;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main method of a service: read the file, start, wait for SIGTERM, stop in order. */
public final class Launch {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private Launch() {}

    /**
     * Runs until the process is told to end.
     *
     * @param arguments the configuration file, or a question
     * @param start starts the service
     * @return exit status: 0 if a question was answered, 2 for wrong arguments or configuration, 1 if it could not start
     */
    public static int run(ServiceArguments arguments, Function<ConfigSource, AutoCloseable> start) {
        OptionalInt answered = arguments.answer(System.out, System.err);
        return answered.isPresent() ? answered.getAsInt() : run(arguments.file(), start);
    }

    private static int run(Path file, Function<ConfigSource, AutoCloseable> start) {
        try {
            AutoCloseable service = start.apply(ConfigSource.file(file));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(service), "stop"));
            new CountDownLatch(1).await();
            return 0;
        } catch (ConfigException e) {
            LOG.atError().addKeyValue("problems", e.problems()).log("configuration cannot be used");
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (StartUpException e) {
            LOG.atError().addKeyValue("error", e.getMessage()).log("service cannot start");
            return 1;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("service cannot start");
            return 1;
        }
    }

    private static void close(AutoCloseable service) {
        try {
            service.close();
        } catch (Exception e) {
            LOG.atError().setCause(e).log("service did not stop in order");
        }
    }
}
