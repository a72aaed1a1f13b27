package io.cordon.cli.replay;

import java.nio.file.Path;

/** The services' configurations for recorded traffic: recorded time counts, and every containment that is asked for is ordered. */
record ReplayConfigs(ReplayCluster cluster, ReplayKeys keys, Path directory) {

    String detection() {
        return streams("detect") + """
                keys:
                  ingest: [%s]
                detection:
                  time: claimed
                """.formatted(quoted(keys.grants()));
    }

    /** Hundreds of recorded attacks in a minute are no blast: the limit would let the order of arrival choose whom to contain. */
    String containment() {
        return streams("contain") + """
                keys:
                  signing: %s
                  operators: %s
                containment:
                  blastRadius: {perAgentType: 1000000, perTenant: 1000000, window: 1s}
                """.formatted(quoted(keys.signing()), quoted(keys.operators()));
    }

    /** Without connectors: what it may do at targets is for the caller to add. */
    String actuator() {
        return """
                name: replay
                topicPrefix: %s
                kafka:
                  bootstrapServers: %s
                registry:
                  url: %s
                keys:
                  verifying: %s
                  sealing: %s
                authority:
                  epoch: 1
                http:
                  port: 0
                """.formatted(
                        ReplayCluster.TOPICS.prefix(),
                        cluster.bootstrapServers(),
                        cluster.registryUrl(),
                        quoted(keys.verifying()),
                        quoted(keys.sealing()));
    }

    private String streams(String name) {
        return """
                application:
                  instance: replay
                  stateDirectory: %s
                kafka:
                  bootstrapServers: %s
                registry:
                  urls: ["%s"]
                topics:
                  prefix: %s
                  small: true
                streams:
                  standbyReplicas: 0
                http:
                  port: 0
                """.formatted(
                        quoted(directory.resolve(name)),
                        cluster.bootstrapServers(),
                        cluster.registryUrl(),
                        ReplayCluster.TOPICS.prefix());
    }

    private static String quoted(Path path) {
        return "\"" + path.toAbsolutePath().toString().replace("\\", "\\\\") + "\"";
    }
}
