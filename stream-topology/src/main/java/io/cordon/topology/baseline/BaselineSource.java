package io.cordon.topology.baseline;

import io.cordon.detectors.baseline.BaselineShelf;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Where the processor of a task finds baselines. */
public interface BaselineSource {

    /** Those that the task sees. */
    BaselineShelf shelf(ProcessorContext<?, ?> context);
}
