package io.cordon.quickstart.stage;

import java.nio.file.Path;

/** How Cordon's services are brought up: in this process, or from their images. */
interface ServiceStarter {
    /** Starts detection by its file, waits until it is ready, and says the port of its metrics. */
    int detection(Path file) throws Exception;

    /** The same of the containment owner. */
    int containment(Path file) throws Exception;

    /** The same of the actuator. */
    int actuator(Path file) throws Exception;

    /** What to say of a service that is ready. */
    String where(String service, int port);

    static ServiceStarter of(Closer closer, WorkDirectory directory, StageOptions options) {
        return options.images().isPresent()
                ? ContainerServices.of(closer, directory, options.images().orElseThrow())
                : new LocalServices(closer);
    }
}
