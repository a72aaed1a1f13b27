package io.cordon.emitter;

import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.extract.Extractor;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.avro.specific.SpecificRecord;

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

    /** Now if nothing is pending and it takes no time, else in its turn on another thread. */
    void inTurn(boolean quick, Runnable task) {
        if (quick && tasks.idle()) {
            task.run();
        } else {
            tasks.execute(task);
        }
    }
}
