package io.cordon.cli.operate;

import io.cordon.actuator.ActuatorService;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.detect.DetectionService;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon run}: one service, until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs one service of Cordon until SIGTERM or Ctrl-C. The module's README shows a whole file.")
public final class RunCommand implements Callable<Integer> {

    /** The services. */
    public enum Service {
        DETECTION,
        CONTAINMENT,
        ACTUATOR
    }

    @Parameters(paramLabel = "SERVICE", description = "One of ${COMPLETION-CANDIDATES}.")
    private Service service = Service.DETECTION;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "Its configuration, YAML.")
    private Path config = Path.of("");

    @Override
    public Integer call() throws Exception {
        System.setProperty("cordon.log.clients", "WARN"); // a service's log says when its broker goes away
        String[] arguments = {config.toString()};
        switch (service) {
            case DETECTION -> DetectionService.main(arguments);
            case CONTAINMENT -> ContainmentService.main(arguments);
            case ACTUATOR -> ActuatorService.main(arguments);
        }
        return 0;
    }
}
