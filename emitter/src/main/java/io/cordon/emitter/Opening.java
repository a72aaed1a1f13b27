package io.cordon.emitter;

import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.extract.Extractor;
import io.cordon.schemas.avro.AgentSpawned;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.grant.GrantRequest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Opens sessions: asks for a grant, and says what the session is to do before it says anything else. */
final class Opening {
    private static final Warnings unreadable = new Warnings("brief could not be read, its features are missing");

    private final Engine engine;
    private final EmitterConfig config;

    Opening(Engine engine) {
        this.engine = engine;
        this.config = engine.config;
    }

    /** A session as a runtime asks for it. */
    LiveSession session(SessionRequest request) {
        SessionIdentity identity = identity(request);
        GrantRequest asked = engine.voices.request(identity, request.brief().scope(), request.drill());
        Voice voice = engine.voices.voice(identity, asked, Optional.empty());
        InstantSource clock = request.clock().orElse(config.clock());
        SessionKit kit = kit(voice, request.onBehalfOf(), request.trace(), clock);
        return started(kit, request.brief(), request.drill());
    }

    /** A session that another one spawns. It is announced in its parent's stream before its own begins. */
    LiveSession child(SessionKit parent, SpawnRequest request) {
        SessionIdentity identity = child(parent.voice().identity(), request);
        GrantRequest asked = engine.voices.request(identity, request.brief().scope(), false);
        announce(parent, request, identity, asked);
        Voice voice =
                engine.voices.voice(identity, asked, Optional.of(parent.voice().prints()));
        return started(kit(voice, Optional.empty(), parent.trace(), parent.clock()), request.brief(), false);
    }

    private void announce(SessionKit parent, SpawnRequest request, SessionIdentity child, GrantRequest asked) {
        ByteBuffer claim = parent.voice()
                .macKey()
                .map(key -> ByteBuffer.wrap(key.claim(asked)))
                .orElseGet(() -> ByteBuffer.allocate(0));
        parent.say(spawned(parent, request, child.session(), claim), Importance.VITAL);
    }

    private AgentSpawned spawned(SessionKit parent, SpawnRequest request, String child, ByteBuffer claim) {
        try {
            return parent.payloads().agentSpawned(request, child, claim);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            count(parent, e);
            return parent.payloads().agentSpawned(request.with(Brief.NONE), child, claim);
        }
    }

    private SessionKit kit(Voice voice, Optional<String> onBehalfOf, TraceContext trace, InstantSource clock) {
        Extractor extractor = new Extractor(voice.prints(), config.capacity().limits());
        PayloadBuilder payloads = new PayloadBuilder(
                extractor, config.tools().catalog(), voice.identity().agentType());
        EventBuilder events = new EventBuilder(
                voice.identity(),
                config.mode(),
                onBehalfOf.map(payloads::principal),
                voice.prints().keyEpoch());
        EventStream stream =
                new EventStream(voice, events, engine.handOver, engine.guard, config.mode(), engine.counters);
        SerialTasks tasks = new SerialTasks(engine.readers.pool());
        return new SessionKit(engine, voice, extractor, payloads, stream, tasks, trace, clock);
    }

    private LiveSession started(SessionKit kit, Brief brief, boolean drill) {
        LiveSession session = new LiveSession(kit);
        Instant at = kit.clock().instant();
        SessionStarted started = started(kit, brief, drill, kit.voice().encodedGrant());
        session.begin();
        kit.say(started, Importance.VITAL, at);
        return session;
    }

    private SessionStarted started(SessionKit kit, Brief brief, boolean drill, ByteBuffer grant) {
        try {
            return kit.payloads().sessionStarted(brief, grant, config.tools().version(), drill);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            count(kit, e);
            return kit.payloads()
                    .sessionStarted(Brief.NONE, grant, config.tools().version(), drill);
        }
    }

    private void count(SessionKit kit, Throwable failure) {
        engine.counters.extractionFailures.increment();
        unreadable.say(kit.session(), failure);
    }

    private SessionIdentity identity(SessionRequest request) {
        String session = request.session().map(EventBuilder::named).orElseGet(Opening::randomId);
        Optional<SessionRequest.Ancestry> place = request.ancestry()
                .filter(ancestry -> !EventBuilder.named(ancestry.root()).equals(session));
        return new SessionIdentity(
                config.tenant(),
                place.map(ancestry -> EventBuilder.named(ancestry.root())).orElse(session),
                session,
                place.map(ancestry -> EventBuilder.named(ancestry.parent())),
                place.map(SessionRequest.Ancestry::depth).orElse(0),
                EventBuilder.named(request.agent()),
                EventBuilder.named(request.agentType()),
                config.instance(),
                config.runtime() + '@' + config.instance(),
                engine.nextEpoch());
    }

    private SessionIdentity child(SessionIdentity parent, SpawnRequest request) {
        // A child under its parent's or root's id would contradict it.
        String session = request.session()
                .map(EventBuilder::named)
                .filter(id -> !id.equals(parent.session()) && !id.equals(parent.root()))
                .orElseGet(Opening::randomId);
        return parent.child(
                session,
                EventBuilder.named(request.agent()),
                EventBuilder.named(request.agentType()),
                engine.nextEpoch());
    }

    private static String randomId() {
        return UUID.randomUUID().toString();
    }
}
