package io.cordon.quickstart.stage;

import io.cordon.actuator.ActuatorService;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionService;
import java.nio.file.Path;

/** Services in this process; in production each is one of its own. */
record LocalServices(Closer closer) implements ServiceStarter {
    @Override
    public int detection(Path file) throws InterruptedException {
        DetectionService service = closer.keep(DetectionService.start(DetectionConfig.read(ConfigSource.file(file))));
        Services.await(service::ready, "detection is not running after ");
        return service.httpPort();
    }

    @Override
    public int containment(Path file) throws InterruptedException {
        ContainmentService service =
                closer.keep(ContainmentService.start(ContainmentConfig.read(ConfigSource.file(file))));
        Services.await(service::ready, "containment is not running after ");
        return service.httpPort();
    }

    @Override
    public int actuator(Path file) throws InterruptedException {
        ActuatorService service = closer.keep(ActuatorService.start(ActuatorConfigFile.read(file)));
        Services.await(service::ready, "the actuator is not ready after ");
        return service.httpPort();
    }

    @Override
    public String where(String service, int port) {
        return Services.metrics(port);
    }
}
