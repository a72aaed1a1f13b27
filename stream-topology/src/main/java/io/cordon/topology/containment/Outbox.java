package io.cordon.topology.containment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.serde.WireFormat;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.trace.Passage;
import io.cordon.topology.containment.owner.ArgumentBinding;
import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.Directive;
import io.cordon.topology.containment.owner.Effect;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.SubjectKind;
import io.cordon.topology.containment.state.StoreKeys;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.deadletter.SourceRecord;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what leaves the owner, all of it in the transaction of the input that it came from. */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final OutputCodec codec;
    private final ToAvro mapper;
    private final DeadLetters letters;
    private Passage passage = Passage.NONE;

    Outbox(ProcessorContext<byte[], byte[]> context, ContainmentParts parts) {
        this.context = context;
        this.codec = new OutputCodec(parts.registry(), parts.signer(), parts.catalog());
        this.mapper = parts.mapper();
        this.letters = new DeadLetters(parts.application());
    }

    /** What leaves from here on came of this record. */
    void within(Passage record) {
        passage = record;
    }

    void send(Effect effect, Instant now) {
        switch (effect) {
            case Effect.Publish publish -> publish(publish.containment(), now);
            case Effect.Forget forget -> erase(Topic.CONTAINMENT, StoreKeys.subject(forget.subject()), now);
            case Effect.Issue issue -> command(mapper.command(issue.containment(), issue.order()), issue, now);
            case Effect.Shut shut ->
                put(Topic.GATE, gate(shut.subject(), GateEntryKind.CONTAIN), ToAvro.contain(shut), now);
            case Effect.Open open -> erase(Topic.GATE, gate(open.subject(), GateEntryKind.CONTAIN), now);
            case Effect.Approve approve ->
                put(Topic.GATE, approvalKey(approve.subject(), approve.binding()), ToAvro.approval(approve), now);
            case Effect.Reply reply ->
                put(Topic.ANSWERS, Books.key(reply.answer().to()), AnswerRecord.of(reply.answer()), now);
            case Effect.Tell tell -> directive(tell.directive(), now);
            case Effect.Raise raise -> alert(raise, now);
            case Effect.Refuse refuse ->
                LOG.atWarn()
                        .addKeyValue("requestId", refuse.request().requestId())
                        .addKeyValue("operator", refuse.request().operator().label())
                        .addKeyValue("kind", refuse.request().kind())
                        .addKeyValue("reason", refuse.reason().label())
                        .log("request refused");
            // Kept by the books, which know what else ends with it.
            case Effect.Disapprove s -> {}
            case Effect.Await s -> {}
            case Effect.Settle s -> {}
            case Effect.Judge s -> {}
            case Effect.Drilled s -> {}
            case Effect.Absorb absorb ->
                LOG.atDebug().addKeyValue("reason", absorb.reason().label()).log("input absorbed");
        }
    }

    void deadLetter(SourceRecord source, Input.Unreadable why, Instant now) {
        Refusal refusal = new Refusal(
                why.reason(), why.detail(), WireFormat.schemaId(source.value()).orElse(Refusal.NO_SCHEMA));
        byte[] value = codec.encode(Topic.DEAD_LETTER, letters.letter(source, refusal));
        forward(Topic.DEAD_LETTER, DeadLetters.key(source).getBytes(UTF_8), value, new RecordHeaders(), now);
        LOG.atWarn()
                .addKeyValue("topic", source.topic())
                .addKeyValue("partition", source.partition())
                .addKeyValue("offset", source.offset())
                .addKeyValue("reason", why.reason())
                .log("record dead-lettered");
    }

    void endApproval(String gateKey, Instant now) {
        erase(Topic.GATE, gateKey, now);
    }

    void forgetAnswer(String requestKey, Instant now) {
        erase(Topic.ANSWERS, requestKey, now);
    }

    /** Where gates find the approval for these arguments. */
    static String approvalKey(Subject subject, ArgumentBinding binding) {
        return Keys.approval(subject.tenant(), ToAvro.kind(subject), subject.ref(), binding.hex());
    }

    /** What the keys begin with of the approvals that a denial ends: one, or all of the subject. */
    static String approvalKeys(Subject subject, ArgumentBinding binding) {
        return binding.missing() ? gate(subject, GateEntryKind.APPROVAL) : approvalKey(subject, binding);
    }

    private void publish(Containment containment, Instant now) {
        put(Topic.CONTAINMENT, StoreKeys.subject(containment.subject()), ToAvro.containment(containment), now);
        LOG.atInfo()
                .addKeyValue("tenant", containment.subject().tenant())
                .addKeyValue("kind", containment.subject().kind())
                .addKeyValue("subject", containment.subject().ref())
                .addKeyValue("epoch", containment.epoch())
                .addKeyValue("state", containment.state().label())
                .log("containment changed");
    }

    private void command(Command command, Effect.Issue issue, Instant now) {
        byte[] key = StoreKeys.subject(issue.containment().subject()).getBytes(UTF_8);
        byte[] value = codec.encode(Topic.COMMANDS, command);
        Headers headers = new RecordHeaders();
        codec.sign(Topic.COMMANDS, key, value, headers);
        forward(Topic.COMMANDS, key, value, headers, now);
        LOG.atInfo()
                .addKeyValue("commandId", command.getCommandId())
                .addKeyValue("action", command.getAction())
                .addKeyValue("issue", command.getIssue())
                .log("command issued");
    }

    /** To whoever may hold the subject: sessions and trees are A's, credentials and agents B's, and A's too if it knows the tree. */
    private void directive(Directive directive, Instant now) {
        Subject subject = directive.subject();
        SpecificRecord record = ToAvro.directive(directive);
        boolean passing = subject.kind() == SubjectKind.SESSION || subject.kind() == SubjectKind.TREE;
        if (passing || subject.root().isPresent()) {
            String root = subject.root().orElse(subject.ref());
            put(Topic.DIRECTIVES_SESSION, Keys.tree(subject.tenant(), root), record, now);
        }
        if (!passing) {
            put(Topic.DIRECTIVES_SUBJECT, StoreKeys.subject(subject), record, now);
        }
    }

    private void alert(Effect.Raise raise, Instant now) {
        Subject subject = raise.alert().subject();
        String key = Keys.tree(subject.tenant(), subject.root().orElse(subject.ref()));
        forward(Topic.ALERTS, key.getBytes(UTF_8), OcsfAlert.of(raise.alert()), new RecordHeaders(), now);
        LOG.atWarn()
                .addKeyValue("alert", raise.alert().kind().label())
                .addKeyValue("tenant", subject.tenant())
                .addKeyValue("subject", subject.ref())
                .log("alert raised");
    }

    private static String gate(Subject subject, GateEntryKind entry) {
        return Keys.gate(subject.tenant(), ToAvro.kind(subject), subject.ref(), entry);
    }

    private void put(Topic topic, String key, SpecificRecord value, Instant now) {
        forward(topic, key.getBytes(UTF_8), codec.encode(topic, value), new RecordHeaders(), now);
    }

    private void erase(Topic topic, String key, Instant now) {
        forward(topic, key.getBytes(UTF_8), null, new RecordHeaders(), now);
    }

    @SuppressWarnings("NullAway") // a record without a value is a tombstone; Kafka Streams does not say so
    private void forward(Topic topic, byte[] key, byte @Nullable [] value, Headers headers, Instant now) {
        context.forward(
                new Record<>(key, value, now.toEpochMilli(), passage.on(headers)), ContainmentTopology.sink(topic));
    }
}
