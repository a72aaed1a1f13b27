package io.cordon.load.line;

import io.cordon.schemas.config.ServiceArguments;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.service.Application;
import io.cordon.topology.service.Launch;
import io.cordon.topology.service.StreamService;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;

/** Runs another topology with detection's configuration file: the same guarantee, commit interval, memory and threads. */
final class Reference {

    private Reference() {}

    static int run(String[] arguments, Function<TopicNames, Topology> topology) {
        return Launch.run(ServiceArguments.of("reference", Reference.class, arguments), source -> {
            ServiceConfig config = DetectionConfig.read(source).service();
            TopicNames names = config.topics().names();
            return StreamService.start(config, meters -> new Application(topology.apply(names), Set.of(Topic.EVENTS)));
        });
    }
}
