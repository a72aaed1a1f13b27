package io.cordon.topology.containment;

import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.trace.Passage;
import io.cordon.topology.containment.owner.AbsorbReason;
import io.cordon.topology.containment.owner.ContainmentOwner;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.Intent;
import io.cordon.topology.containment.owner.Report;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.owner.Ruling;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.View;
import io.cordon.topology.containment.owner.Waiting;
import io.cordon.topology.containment.state.OwnerStores;
import io.cordon.topology.containment.state.Population;
import io.cordon.topology.containment.state.PopulationNews;
import io.cordon.topology.containment.state.PopulationNews.CredentialListed;
import io.cordon.topology.containment.state.StoreKeys;
import io.cordon.topology.containment.state.Timers;
import io.cordon.topology.deadletter.SourceRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

    private final ContainmentParts parts;
    private final InputReader reader;
    private final ContainmentMeters meters;
    private ProcessorContext<byte[], byte[]> context;
    private Modes modes;
    private ContainmentOwner owner;
    private Books books;
    private DueWork due;
    private Outbox outbox;

    OwnerProcessor(ContainmentParts parts) {
        this.parts = parts;
        this.reader = new InputReader(parts.registry(), parts.verifier(), parts.catalog());
        this.meters = new ContainmentMeters(parts.meters());
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
        outbox = new Outbox(context, parts);
        goBy(parts.modes().get());
        context.schedule(parts.tick(), PunctuationType.WALL_CLOCK_TIME, time -> tick());
    }

    /** The owner keeps nothing, so another one with another policy goes on where it stood. */
    private void goBy(Modes set) {
        modes = set;
        owner = parts.owner(set);
        books = new Books(owner, parts.rememberRequests(), new OwnerStores(context), outbox, meters);
        due = new DueWork(owner, books, outbox);
    }

    /** Between two inputs, so that one input is decided by one set of modes. */
    private void goByModes() {
        Modes now = parts.modes().get();
        if (!now.equals(modes)) {
            goBy(now);
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        goByModes();
        Instant now = now();
        SourceRecord source = SourceRecord.of(record, context);
        Passage passage = parts.tracer().enter("cordon.contain", record.headers());
        outbox.within(passage);
        Input input = reader.read(source, record.headers());
        meters.received(input, source.brokerTime(), now);
        switch (input) {
            case Input.OfIntent intent -> on(intent.intent(), now);
            case Input.OfRequest request -> on(request.request(), now);
            case Input.OfReport report -> on(report.report(), now);
            case Input.OfPopulation news -> on(news.news(), now);
            case Input.Unreadable unreadable -> {
                meters.deadLettered(unreadable);
                outbox.deadLetter(source, unreadable, now);
            }
        }
        outbox.within(Passage.NONE);
        passage.end(Map.of("cordon.input", source.topic()));
    }

    private void on(Intent intent, Instant now) {
        Subject subject = intent.subject();
        books.decide(
                subject, intent.dossier().agentType(), books.impact(subject), now, view -> owner.on(view, intent, now));
    }

    private void on(Report report, Instant now) {
        books.decide(report.subject(), "", Impact.none(), now, view -> owner.on(view, report, now));
    }

    private void on(PopulationNews news, Instant now) {
        books.tenancy(news.tenant(), now);
        books.stores().population().take(news);
        if (news instanceof CredentialListed listed) {
            String key = Population.credentialKey(listed.tenant(), listed.credential());
            listed.expiresAt().ifPresent(at -> books.stores().timers().set(at, Timers.Purpose.CREDENTIAL, key));
        }
    }

    /** The id is remembered whatever the answer: a request that was refused does not become right by being sent again. */
    private void on(Request request, Instant now) {
        OwnerStores stores = books.stores();
        String key = Books.key(request);
        if (!stores.firstAnswer(key)) {
            meters.repeated(AbsorbReason.REPEATED_REQUEST.label());
            return;
        }
        Optional<Waiting> waiting =
                request.particulars().confirms().flatMap(id -> stores.waiting(StoreKeys.request(request.tenant(), id)));
        Function<View, Ruling> decision = view -> owner.on(view.with(waiting), request, now);
        // What is confirmed decides about the subject of the request that waits for it.
        Optional<Subject> subject =
                waiting.map(Waiting::request).orElse(request).subject();
        if (subject.isPresent()) {
            books.decide(subject.get(), "", books.impact(subject.get()), now, decision);
        } else {
            books.decide(request.tenant(), now, decision);
        }
    }

    private void tick() {
        goByModes();
        Instant now = now();
        due.tick(now);
        meters.ticked(Duration.between(now, now()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
