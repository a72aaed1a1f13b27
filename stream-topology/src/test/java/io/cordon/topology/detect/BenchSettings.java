package io.cordon.topology.detect;

import io.cordon.detectors.CoreConfig;
import io.cordon.topology.normalise.IngestKeys;
import java.util.function.Supplier;

/** Settings of a bench, changed in one point. */
final class BenchSettings {
    private BenchSettings() {}

    static DetectionSettings withPartitions(DetectionSettings of, int partitions) {
        return copy(of, partitions, of.mode(), of.ingestKeys(), of.grantRequired(), of.time());
    }

    static DetectionSettings withGrantRequired(DetectionSettings of) {
        return copy(of, of.partitions(), of.mode(), of.ingestKeys(), true, of.time());
    }

    static DetectionSettings trusting(DetectionSettings of, Supplier<IngestKeys> ingestKeys) {
        return copy(of, of.partitions(), of.mode(), ingestKeys, of.grantRequired(), of.time());
    }

    static DetectionSettings in(DetectionSettings of, DetectionMode mode) {
        return copy(of, of.partitions(), mode, of.ingestKeys(), of.grantRequired(), of.time());
    }

    static DetectionSettings by(DetectionSettings of, io.cordon.topology.normalise.TimeSource time) {
        return copy(of, of.partitions(), of.mode(), of.ingestKeys(), of.grantRequired(), time);
    }

    static DetectionSettings with(DetectionSettings of, CoreConfig core) {
        return new DetectionSettings(
                of.application(),
                of.topics(),
                of.partitions(),
                of.mode(),
                core,
                of.policyVersion(),
                of.ingestKeys(),
                of.grantRequired(),
                of.time(),
                of.clockTolerance(),
                of.maxEventBytes(),
                of.registryPatience(),
                of.holdLimit(),
                of.warmUp(),
                of.publication(),
                of.modes(),
                of.tracer());
    }

    private static DetectionSettings copy(
            DetectionSettings of,
            int partitions,
            DetectionMode mode,
            Supplier<IngestKeys> ingestKeys,
            boolean grantRequired,
            io.cordon.topology.normalise.TimeSource time) {
        return new DetectionSettings(
                of.application(),
                of.topics(),
                partitions,
                mode,
                of.core(),
                of.policyVersion(),
                ingestKeys,
                grantRequired,
                time,
                of.clockTolerance(),
                of.maxEventBytes(),
                of.registryPatience(),
                of.holdLimit(),
                of.warmUp(),
                of.publication(),
                of.modes(),
                of.tracer());
    }
}
