package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.StepKey;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.http.HttpTarget;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns steps into tokens and brings them to the streams that carry them.
 *
 * <p><b>Failure semantics:</b> a push that failed is kept nowhere: the actuator's journal is its outbox and asks again. A
 * token for a receiver that polls is on disk before its step is done. Doing a step again makes tokens of the same ids.
 */
final class Transmitter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Transmitter.class);

    private final SsfConfig config;
    private final Streams streams;
    private final SigningKeys keys;
    private final HttpTarget target;
    private final Clock clock;
    private final Accepted accepted = new Accepted();
    private final Counted.Counters counters = new Counted.Counters();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Transmitter(SsfConfig config, Streams streams, SigningKeys keys, HttpTarget target, Clock clock) {
        this.config = config;
        this.streams = streams;
        this.keys = keys;
        this.target = target;
        this.clock = clock;
    }

    /** Announces one step to every stream that carries it, to all at once: a slow receiver delays none of the others. */
    StepOutcome announce(PointRequest point, StepKey key, Announcement announcement) {
        List<Future<StepOutcome>> pending = takers(point, announcement).stream()
                .map(stream -> threads.submit(() -> deliver(stream, token(point, key, announcement, stream))))
                .toList();
        return Outcomes.together(pending.stream().map(Transmitter::result).toList());
    }

    /** Whether every stream that carries a step has taken it, as far as is remembered. */
    boolean isAnnounced(PointRequest point, StepKey key, Announcement announcement) {
        var takers = takers(point, announcement);
        return !takers.isEmpty() && takers.stream().allMatch(s -> accepted.contains(EventToken.jti(key, s.id())));
    }

    /** Sends the framework's verification event, as its receiver asked. Whether it arrives is for the receiver to see. */
    void verify(Stream stream, Optional<String> state) {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        state.ifPresent(text -> claims.put("state", text));
        var id = UUID.randomUUID().toString();
        var token = new EventToken(id, id, SubjectRule.opaque(stream.id()), EventType.VERIFICATION, claims);
        threads.execute(() -> verify(stream, token));
    }

    private void verify(Stream stream, EventToken token) {
        try {
            if (deliver(stream, token) instanceof StepOutcome.Done) {
                return;
            }
            log.atWarn().addKeyValue("receiver", stream.receiver()).log("verification event was not accepted");
        } catch (RuntimeException e) {
            log.atError().addKeyValue("receiver", stream.receiver()).setCause(e).log("verification event failed");
        }
    }

    /** Gives up what nobody fetched in time. */
    void expire(Stream stream) {
        streams.queue(stream)
                .map(queue -> queue.expire(clock.instant().minus(config.keep())))
                .filter(n -> n > 0)
                .ifPresent(n -> note(Counted.EXPIRED, stream, n));
    }

    /** Counts it, and says so if it means that a receiver misses something. */
    void note(Counted counted, Stream stream, int n) {
        counters.add(counted, n);
        switch (counted) {
            case PUSHED, QUEUED, ACKNOWLEDGED -> {}
            case REPORTED, OVERFLOWED, EXPIRED, DISABLED ->
                log.atWarn()
                        .addKeyValue("receiver", stream.receiver())
                        .addKeyValue("what", counted.label())
                        .addKeyValue("count", n)
                        .addKeyValue("total", counters.of(counted))
                        .log("receiver misses security events");
        }
    }

    Counted.Counters counters() {
        return counters;
    }

    private List<Stream> takers(PointRequest point, Announcement announcement) {
        var subject = config.subject().subject(point);
        return streams.all().stream()
                .filter(s -> s.status() != Stream.Status.DISABLED)
                .filter(s -> s.delivered().contains(announcement.type()))
                .filter(s -> config.receiver(s.receiver())
                        .filter(r -> r.mayKnow(point.tenant()))
                        .isPresent())
                .filter(s ->
                        s.subjects().excepts(subject) == (config.defaultSubjects() == SsfConfig.DefaultSubjects.NONE))
                .toList();
    }

    private EventToken token(PointRequest point, StepKey key, Announcement announcement, Stream stream) {
        return new EventToken(
                EventToken.jti(key, stream.id()),
                point.commandId(),
                config.subject().subject(point),
                announcement.type().uri(),
                announcement.claims(point, clock.instant()));
    }

    private StepOutcome deliver(Stream stream, EventToken token) {
        if (accepted.contains(token.jti())) {
            return new StepOutcome.AlreadyDone(
                    Evidence.acceptance("receiver " + stream.receiver() + " has taken it before"));
        }
        if (stream.status() == Stream.Status.PAUSED) {
            return new StepOutcome.Retryable("receiver " + stream.receiver() + " has paused its stream");
        }
        var outcome = switch (stream.delivery()) {
            case Stream.Delivery.Push push -> push(stream, push, token);
            case Stream.Delivery.Poll poll -> queue(stream, token);
        };
        if (outcome instanceof StepOutcome.Done || outcome instanceof StepOutcome.AlreadyDone) {
            accepted.add(token.jti());
        }
        return Outcomes.of(stream.receiver(), outcome);
    }

    private StepOutcome push(Stream stream, Stream.Delivery.Push push, EventToken token) {
        var receiver = config.receiver(stream.receiver()).orElseThrow();
        if (!receiver.mayBePushedTo(push.endpoint())) {
            return new StepOutcome.Refused("its address is no longer one that it may be pushed to");
        }
        var outcome = Push.post(target, push.endpoint(), receiver.pushAuthorization(), signed(stream, token));
        if (outcome instanceof StepOutcome.Done) {
            note(Counted.PUSHED, stream, 1);
        }
        return outcome;
    }

    private StepOutcome queue(Stream stream, EventToken token) {
        expire(stream);
        var offer = streams.queue(stream).map(queue -> queue.offer(token.jti(), signed(stream, token)));
        if (offer.isEmpty()) {
            return new StepOutcome.Retryable("its stream was deleted just now");
        }
        return switch (offer.get()) {
            case TAKEN -> {
                note(Counted.QUEUED, stream, 1);
                yield new StepOutcome.Done(Evidence.acceptance("stored for receiver " + stream.receiver()));
            }
            case WAITING_ALREADY ->
                new StepOutcome.AlreadyDone(Evidence.acceptance("waits already for receiver " + stream.receiver()));
            case FULL -> {
                note(Counted.OVERFLOWED, stream, 1);
                yield new StepOutcome.Retryable(config.queue() + " security events wait already, it fetches none");
            }
        };
    }

    private String signed(Stream stream, EventToken token) {
        var now = clock.instant();
        var audience = config.receiver(stream.receiver()).orElseThrow().audience();
        return keys.sign(
                token.payload(config.issuer().toString(), audience, now).toString(), now);
    }

    private static StepOutcome result(Future<StepOutcome> pending) {
        try {
            return pending.get(); // ends: each delivery has the timeout of its call
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StepOutcome.Retryable("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException broken) {
                throw broken;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        target.close();
        streams.close();
    }
}
