package io.cordon.emitter;

import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.extract.Extractor;
import io.cordon.schemas.avro.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What one open session is made of. */
record SessionKit(
        Engine engine,
        Voice voice,
        Extractor extractor,
        PayloadBuilder payloads,
        EventStream stream,
        SerialTasks tasks,
        TraceContext trace,
        InstantSource clock) {
    private static final Warnings failed = new Warnings("event could not be made");

    String session() {
        return voice.identity().session();
    }

    /** Says something that happened now. */
    void say(SpecificRecord payload, Importance importance) {
        stream.say(payload, importance, clock.instant(), trace);
    }

    /** Says something that happened then. */
    void say(SpecificRecord payload, Importance importance, Instant at) {
        stream.say(payload, importance, at, trace);
    }

    /**
     * Says something that was received then. A short text gets its place at once and is read in it, after the agent's thread has gone on; anything
     * else gets one when another thread has read it, and so does what comes behind that.
     *
     * @param payload makes something of the features; of null where there is nothing to read
     */
    void sayRead(Optional<Object> value, Function<@Nullable Content, SpecificRecord> payload, Instant at) {
        if (Readers.quick(value) && tasks.idle()) {
            stream.sayLater(
                    () -> payload.apply(engine.readers.read(extractor, value, session())),
                    Importance.CONTENT,
                    at,
                    trace);
        } else {
            Supplier<@Nullable Content> reading = engine.readers.reading(extractor, value, session());
            tasks.execute(() -> quietly(() -> say(payload.apply(reading.get()), Importance.CONTENT, at)));
        }
    }

    /** Now if nothing is pending, else in its turn on another thread. */
    void inTurn(Runnable task) {
        if (tasks.idle()) {
            task.run();
        } else {
            tasks.execute(() -> quietly(task));
        }
    }

    /** The agent goes on whatever happens to its events. */
    void quietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            engine.counters.extractionFailures.increment();
            failed.say(session(), e);
        }
    }
}
