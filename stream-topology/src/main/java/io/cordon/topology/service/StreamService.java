package io.cordon.topology.service;

import io.cordon.schemas.http.Health;
import io.cordon.schemas.http.StatusServer;
import io.cordon.topology.config.HttpSettings;
import io.cordon.topology.config.ServiceConfig;
import io.cordon.topology.config.StreamSettings;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.metric.ServiceMetric;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running streams application with its health, metrics and end.
 *
 * <p><b>Failure semantics.</b> A start that fails leaves nothing running. Local state that is found damaged at the start is deleted and restored. Closing commits what is done and
 * leaves the group or stays in it, as the settings say; closing again does nothing.
 */
public final class StreamService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamService.class);
    /** A question that nobody answered need not be waited for. */
    private static final Duration ADMIN_CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

    private final String application;
    private final CloseOptions ending;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final UncaughtPolicy policy;
    private final PrometheusMeterRegistry metrics;
    private final StatusServer http;
    private final Companion beside;

    private StreamService(ServiceConfig config, Application what, PrometheusMeterRegistry metrics, Meters meters) {
        this.application = config.application().id();
        MemoryPlan.of(config.streams()).tell(LOG);
        this.ending = ending(config.streams());
        this.metrics = metrics;
        this.policy = new UncaughtPolicy(application, meters, InstantSource.system(), StreamService::pause);
        this.streams = new KafkaStreams(what.topology(), StreamProperties.of(config), new StreamClients());
        this.streamsMetrics = new KafkaStreamsMetrics(streams);
        this.http = endpoint(config.http());
        this.beside = what.beside();
        streams.setUncaughtExceptionHandler(policy);
        streams.setGlobalStateRestoreListener(new RestoreWatch(application, meters));
        streams.setStateListener((now, before) -> LOG.atInfo()
                .addKeyValue("application", application)
                .addKeyValue("state", now)
                .log("state changed"));
        streamsMetrics.bindTo(metrics);
        meters.gauge(ServiceMetric.RUNNING, () -> ready() ? 1 : 0, application);
        watch(new StateVolume(config.application().stateDirectory()), meters);
    }

    private void watch(StateVolume state, Meters meters) {
        meters.gauge(ServiceMetric.STATE_USED, state::used, application);
        meters.gauge(ServiceMetric.STATE_FREE, state::free, application);
        meters.gauge(ServiceMetric.STATE_VOLUME, state::whole, application);
    }

    /**
     * Checks the cluster and starts.
     *
     * @param config what the file says
     * @param application makes the topology, with the meters to count in
     * @throws StartUpException if the cluster's topics do not fit
     */
    public static StreamService start(ServiceConfig config, Function<Meters, Application> application) {
        try {
            return start(config, application, false);
        } catch (ProcessorStateException e) {
            if (!DamagedState.causes(e)) {
                throw e;
            }
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("stateDirectory", config.application().stateDirectory())
                    .log("local state is damaged: it is deleted and restored from the changelogs");
            return start(config, application, true);
        }
    }

    private static StreamService start(
            ServiceConfig config, Function<Meters, Application> application, boolean withoutState) {
        PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Meters meters = new Meters(metrics);
        Application what = application.apply(meters);
        StreamService service = prepared(config, what, metrics, meters);
        try {
            if (withoutState) {
                service.streams.cleanUp();
            }
            service.beside.begin();
            service.streams.start();
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
        return service;
    }

    private static StreamService prepared(
            ServiceConfig config, Application what, PrometheusMeterRegistry metrics, Meters meters) {
        try {
            check(config, what, meters);
            return new StreamService(config, what, metrics, meters);
        } catch (RuntimeException e) {
            what.beside().close();
            throw e;
        }
    }

    private static void check(ServiceConfig config, Application what, Meters meters) {
        BrokerReport report = report(config, what);
        report.warnings()
                .forEach(warning -> LOG.atWarn()
                        .addKeyValue("warning", warning)
                        .log("the cluster falls short of what was expected"));
        if (!report.faults().isEmpty()) {
            throw new StartUpException(report.faults());
        }
        String id = config.application().id();
        meters.gauge(ServiceMetric.START_UP_WARNED, () -> report.warnings().size(), id);
        meters.gauge(ServiceMetric.FAILOVER_BOUND, () -> report.failoverBound().toMillis() / 1000.0, id);
    }

    private static BrokerReport report(ServiceConfig config, Application what) {
        Admin admin = KafkaClients.admin(config.kafka());
        try {
            StartUpCheck check = new StartUpCheck(admin, config.topics().catalog());
            check.requireBroker(config.kafka().bootstrapServers());
            return check.report(what.topics());
        } finally {
            admin.close(ADMIN_CLOSE_TIMEOUT);
        }
    }

    private static CloseOptions ending(StreamSettings settings) {
        return CloseOptions.timeout(CLOSE_TIMEOUT)
                .withGroupMembershipOperation(
                        settings.leaveOnStop()
                                ? GroupMembershipOperation.LEAVE_GROUP
                                : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    private StatusServer endpoint(HttpSettings address) {
        try {
            return StatusServer.start(
                    new InetSocketAddress(address.host(), address.port()),
                    metrics::scrape,
                    () -> new Health(live(), state()),
                    () -> new Health(ready(), state()));
        } catch (RuntimeException e) {
            streamsMetrics.close();
            streams.close();
            throw e;
        }
    }

    /** False if only a restart helps. */
    private boolean live() {
        KafkaStreams.State state = streams.state();
        return !policy.stopped() && state != KafkaStreams.State.ERROR && state != KafkaStreams.State.NOT_RUNNING;
    }

    /** True while everything that this instance owns is restored and processed. */
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    private String state() {
        return streams.state().name();
    }

    /** Where metrics and health are served. */
    public int httpPort() {
        return http.port();
    }

    /** The streams, for queries and tests. */
    public KafkaStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        streamsMetrics.close();
        boolean orderly = streams.close(ending);
        beside.close();
        http.close();
        metrics.close();
        LOG.atInfo()
                .addKeyValue("application", application)
                .addKeyValue("orderly", orderly)
                .log("application stopped");
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
