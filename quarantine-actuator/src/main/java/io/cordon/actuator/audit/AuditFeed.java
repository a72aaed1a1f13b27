package io.cordon.actuator.audit;

import io.cordon.connectors.api.AuditBatch;
import io.cordon.connectors.api.AuditCursor;
import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.ConnectorException;
import io.cordon.connectors.api.ObservedUse;
import io.cordon.connectors.api.Places;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.serde.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what one target saw to the topic {@code audit}, in a thread of its own, in the process that has access to the target.
 *
 * <p><b>Failure semantics:</b> records and cursor are one transaction, so a restart goes on where the records end. A target, broker or registry
 * that does not answer is asked again. A second feed of the same source takes over, and this one ends. Uses of names that nobody issued are
 * passed over.
 */
public final class AuditFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFeed.class);
    private static final int AT_ONCE = 500;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration KEEP_CURSOR = Duration.ofHours(1);
    private static final Duration END = Duration.ofSeconds(5);

    private final AuditFeedConfig config;
    private final AuditSource source;
    private final AuditNames names;
    private final SchemaRegistry registry;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile long complete = System.nanoTime();

    private AuditFeed(AuditFeedConfig config, AuditSource source, AuditNames names, SchemaRegistry registry) {
        this.config = config;
        this.source = source;
        this.names = names;
        this.registry = registry;
        this.thread =
                Thread.ofPlatform().daemon().name("audit-" + source.name()).unstarted(this::run);
    }

    /** Starts it; it owns the source from here on. */
    public static AuditFeed start(
            AuditFeedConfig config, AuditSource source, AuditNames names, SchemaRegistry registry) {
        AuditFeed feed = new AuditFeed(config, source, names, registry);
        feed.thread.start();
        return feed;
    }

    /** False once it was closed or another one took over. */
    public boolean running() {
        return thread.isAlive();
    }

    /** How long ago all that its target had seen was written; grows while the target or Kafka does not answer, and once another one took over. */
    public Duration behind() {
        return Duration.ofNanos(System.nanoTime() - complete);
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            try (AuditLog log = AuditLog.open(config, source.name(), registry)) {
                bring(log);
                goesOn = false;
            } catch (RuntimeException e) {
                // Whatever it is, the next opening begins at the cursor of what was committed.
                goesOn = !ended(e) && !closes(AFTER_TROUBLE);
            }
        }
        source.close();
    }

    /** Two feeds of one source must not take each other's place for ever: the one that is fenced ends. */
    private boolean ended(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                LOG.atWarn().addKeyValue("source", source.name()).log("another feed of this source took over");
                return true;
            }
        }
        LOG.atWarn().addKeyValue("source", source.name()).setCause(failure).log("audit records not written");
        return false;
    }

    private void bring(AuditLog log) {
        AuditCursor cursor = log.cursor();
        long kept = System.nanoTime();
        boolean more = false;
        while (!closes(more ? Duration.ZERO : config.every())) {
            Optional<AuditBatch> batch = look(cursor);
            boolean news = batch.isPresent() && !batch.get().next().equals(cursor);
            if (news || System.nanoTime() - kept > KEEP_CURSOR.toNanos()) {
                cursor = batch.map(AuditBatch::next).orElse(cursor);
                log.write(batch.map(this::records).orElse(List.of()), cursor);
                kept = System.nanoTime();
            }
            more = news && batch.get().uses().size() == AT_ONCE;
            if (batch.isPresent() && !more) {
                complete = System.nanoTime();
            }
        }
    }

    private Optional<AuditBatch> look(AuditCursor cursor) {
        try {
            return Optional.of(source.poll(cursor, AT_ONCE));
        } catch (ConnectorException e) {
            LOG.atWarn().addKeyValue("source", source.name()).setCause(e).log("target not asked what it accepted");
            return Optional.empty();
        }
    }

    private List<AuditEvent> records(AuditBatch batch) {
        names.expect(batch.uses().stream().map(ObservedUse::principal).collect(Collectors.toSet()));
        Places places = config.places().get();
        return batch.uses().stream()
                .flatMap(use -> record(use, places).stream())
                .toList();
    }

    private Optional<AuditEvent> record(ObservedUse use, Places places) {
        return names.refOf(use.principal())
                .map(ref -> AuditEvent.newBuilder()
                        .setEventId(use.id())
                        .setTenant(config.tenant())
                        .setSource(source.name())
                        .setCredential(ref)
                        .setInstance(use.instance())
                        .setAddressDigest(ByteBuffer.wrap(places.of(use.address())))
                        .setAction(use.action())
                        .setAccepted(use.accepted())
                        .setAt(use.at())
                        .build());
    }

    private boolean closes(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
