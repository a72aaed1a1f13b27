package io.cordon.topology.service;

import io.cordon.topology.metric.Meters;
import io.cordon.topology.metric.ServiceMetric;
import io.micrometer.core.instrument.Counter;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts stores that are being restored: their tasks neither detect nor contain meanwhile. */
final class RestoreWatch implements StateRestoreListener {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreWatch.class);

    private final AtomicInteger restoring = new AtomicInteger();
    private final Counter restored;

    RestoreWatch(String application, Meters meters) {
        meters.gauge(ServiceMetric.RESTORING, restoring::get, application);
        this.restored = meters.counter(ServiceMetric.RESTORED, application);
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        restoring.incrementAndGet();
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
        restored.increment(records);
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long records) {
        restoring.decrementAndGet();
        LOG.atInfo()
                .addKeyValue("store", store)
                .addKeyValue("partition", partition.partition())
                .addKeyValue("records", records)
                .log("state restored");
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long records) {
        restoring.decrementAndGet();
    }
}
