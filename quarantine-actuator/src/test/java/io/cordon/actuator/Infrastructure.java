package io.cordon.actuator;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.RegistryProcess;

/** One real broker and one real registry for all integration tests of this module. */
final class Infrastructure {
    private static final class Started {
        private static final EmbeddedKafka KAFKA = EmbeddedKafka.start();
        private static final RegistryProcess REGISTRY = RegistryProcess.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                REGISTRY.close();
                KAFKA.close();
            }));
        }
    }

    private Infrastructure() {}

    static EmbeddedKafka kafka() {
        return Started.KAFKA;
    }

    static RegistryProcess registry() {
        return Started.REGISTRY;
    }
}
