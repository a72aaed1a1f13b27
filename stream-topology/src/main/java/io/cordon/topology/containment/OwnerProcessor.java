package io.cordon.topology.containment;

import io.cordon.topology.containment.owner.AbsorbReason;
import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.ContainmentOwner;
import io.cordon.topology.containment.owner.Effect;
import io.cordon.topology.containment.owner.Intent;
import io.cordon.topology.containment.owner.Report;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.owner.Ruling;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.View;
import io.cordon.topology.containment.state.OwnerStores;
import io.cordon.topology.containment.state.StoreKeys;
import io.cordon.topology.containment.state.Timers;
import io.cordon.topology.deadletter.SourceRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/**
 * The shell around {@link ContainmentOwner}: one input in, what is known of its subject, the ruling, what leaves.
 *
 * <p>It reads the clock, which the core does not: commands carry the time at which they were issued, not the time of an event that may be
 * hours old after an outage, so that they do not arrive expired.
 */
@NullUnmarked // fields are set by init, as Kafka Streams has it
final class OwnerProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final int TIMERS_PER_TICK = 1_000;
    private static final int CHANGES_PER_TIMER = 8;

    private final ContainmentParts parts;
    private final ContainmentOwner owner;
    private final InputReader reader;
    private final ContainmentMeters meters;
    private ProcessorContext<byte[], byte[]> context;
    private OwnerStores stores;
    private Outbox outbox;

    OwnerProcessor(ContainmentParts parts) {
        this.parts = parts;
        this.owner = parts.owner();
        this.reader = new InputReader(parts.registry(), parts.verifier(), parts.catalog());
        this.meters = new ContainmentMeters(parts.meters());
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
        stores = new OwnerStores(context);
        outbox = new Outbox(context, parts);
        context.schedule(parts.tick(), PunctuationType.WALL_CLOCK_TIME, time -> tick());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Instant now = now();
        SourceRecord source = SourceRecord.of(record, context);
        Input input = reader.read(source, record.headers());
        meters.received(input, source.brokerTime(), now);
        switch (input) {
            case Input.OfIntent intent -> on(intent.intent(), now);
            case Input.OfRequest request -> on(request.request(), now);
            case Input.OfReport report -> on(report.report(), now);
            case Input.Unreadable unreadable -> {
                meters.deadLettered(unreadable);
                outbox.deadLetter(source, unreadable, now);
            }
        }
    }

    private void on(Intent intent, Instant now) {
        decide(intent.subject(), intent.dossier().agentType(), now, view -> owner.on(view, intent, now));
    }

    private void on(Report report, Instant now) {
        decide(report.subject(), "", now, view -> owner.on(view, report, now));
    }

    /** The id is remembered whatever the answer: a request that was refused does not become right by being sent again. */
    private void on(Request request, Instant now) {
        String key = StoreKeys.request(request.tenant(), request.requestId());
        if (!stores.firstAnswer(key)) {
            meters.repeated(AbsorbReason.REPEATED_REQUEST.label());
            return;
        }
        stores.timers().set(now.plus(parts.rememberRequests()), Timers.Purpose.REQUEST, key);
        if (request.subject().isPresent()) {
            decide(request.subject().get(), "", now, view -> owner.on(view, request, now));
        } else {
            owner.on(View.blank(), request, now).effects().forEach(effect -> leave(effect, now));
        }
    }

    private void decide(Subject subject, String agentType, Instant now, Function<View, Ruling> decision) {
        View view = stores.view(subject, agentType);
        Ruling ruling = decision.apply(view);
        if (!ruling.windows().equals(view.windows())) {
            stores.put(subject.tenant(), agentType, ruling.windows());
        }
        keep(StoreKeys.subject(subject), view.containment(), ruling.containment());
        meters.changed(view.containment(), ruling.containment());
        ruling.effects().forEach(effect -> leave(effect, now));
    }

    private void keep(String key, Optional<Containment> before, Optional<Containment> after) {
        if (before.equals(after)) {
            return;
        }
        stores.put(key, after);
        before.flatMap(this::due).ifPresent(at -> stores.timers().cancel(at, Timers.Purpose.SUBJECT, key));
        after.flatMap(this::due).ifPresent(at -> stores.timers().set(at, Timers.Purpose.SUBJECT, key));
    }

    private void leave(Effect effect, Instant now) {
        meters.left(effect);
        outbox.send(effect, now);
        if (effect instanceof Effect.Approve approve) {
            String key = Outbox.approvalKey(approve.subject());
            stores.approve(key, approve.until());
            stores.timers().set(approve.until(), Timers.Purpose.APPROVAL, key);
        }
    }

    private void tick() {
        Instant now = now();
        for (Timers.Due due : stores.timers().take(now, TIMERS_PER_TICK)) {
            switch (due.purpose()) {
                case SUBJECT -> wake(due.key(), now);
                case REQUEST -> stores.forgetRequest(due.key());
                case APPROVAL -> expire(due.key(), now);
            }
        }
        meters.ticked(Duration.between(now, now()));
    }

    /** Several things may be due at once, after an outage; what is left then is due at the next tick. */
    private void wake(String key, Instant now) {
        for (int i = 0; i < CHANGES_PER_TIMER && isDue(stores.containment(key), now); i++) {
            Subject subject = stores.containment(key).orElseThrow().subject();
            decide(subject, "", now, view -> owner.tick(view, now));
        }
        // Also after a change of the policy, which may have moved what is due: no subject is left without its timer.
        stores.containment(key)
                .flatMap(this::due)
                .ifPresent(at -> stores.timers().set(at, Timers.Purpose.SUBJECT, key));
    }

    private void expire(String gateKey, Instant now) {
        if (stores.endApproval(gateKey, now)) {
            outbox.endApproval(gateKey, now);
        }
    }

    private boolean isDue(Optional<Containment> containment, Instant now) {
        return containment.flatMap(this::due).filter(at -> !at.isAfter(now)).isPresent();
    }

    private Optional<Instant> due(Containment containment) {
        return containment.nextDue(owner.policy().forgetAfter());
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
