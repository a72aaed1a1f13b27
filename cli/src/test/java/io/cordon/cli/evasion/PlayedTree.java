package io.cordon.cli.evasion;

import io.cordon.detectors.Core;
import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.Facts;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.emitter.Brief;
import io.cordon.emitter.Mode;
import io.cordon.emitter.SessionIdentity;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.emitter.feature.EventBuilder;
import io.cordon.emitter.feature.PayloadBuilder;
import io.cordon.emitter.feature.Stamp;
import io.cordon.extract.CrossKey;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.wire.EventMapper;
import io.cordon.wire.Mapping;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** A session and its sub-agents on the real path: extraction in the runtime, events as on the wire, the core. */
final class PlayedTree {

    private static final Instant BEGIN = Instant.parse("2025-03-01T09:00:00Z");
    private static final TreeKey KEY = TreeKey.derive(new byte[32], "root", "one");
    private static final PrintKeys KEYS = new PrintKeys(KEY, Optional.of(CrossKey.of(new byte[32])), "one");
    private static final PayloadBuilder PAYLOADS =
            new PayloadBuilder(new Extractor(KEYS, ExtractLimits.defaults()), ToolCatalog.empty(), "assistant");

    private static final String TASK = "Tidy up the settings and report.";

    private final Core core;
    private final String task;
    private final TreeFacts tree = TreeFacts.blank(PrintPages.inMemory());
    private final Map<Integer, Agent> agents = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long time;

    PlayedTree() {
        this(CoreConfig.defaults());
    }

    PlayedTree(CoreConfig config) {
        this(config, TASK);
    }

    private PlayedTree(CoreConfig config, String task) {
        core = Core.of(config);
        this.task = task;
    }

    /** A tree whose agent was given this task. */
    static PlayedTree thatWasAsked(String task) {
        return new PlayedTree(CoreConfig.defaults(), task);
    }

    /** A tree whose agent has read this text with a tool. */
    static PlayedTree thatRead(String text) {
        PlayedTree tree = new PlayedTree();
        tree.read(text);
        return tree;
    }

    void read(String text) {
        agent(0).call("read_file", Map.of("path", "config/settings.txt"));
        agent(0).result("read_file", text);
    }

    /** Reads what anybody may have written. */
    void readFromStrangers(String text) {
        agent(0).call("read_inbox", Map.of("folder", "inbox"));
        agent(0).result("read_inbox", text, true);
    }

    void send(Sending sending) {
        agent(sending.agent()).call(sending.tool(), sending.arguments());
        agent(sending.agent()).result(sending.tool(), "ok");
    }

    /** Whether a secret was found on its way out, by its print. */
    boolean caught() {
        return findings.stream()
                .anyMatch(finding -> finding.detector().equals("secret-to-egress") && finding.grade() == Grade.LINKED);
    }

    List<Finding> findings() {
        return findings;
    }

    private Agent agent(int number) {
        Agent known = agents.get(number);
        if (known == null) {
            known = new Agent(number);
            agents.put(number, known);
            known.emit(PAYLOADS.sessionStarted(Brief.NONE.withTask(task), ByteBuffer.allocate(0), "", false));
        }
        return known;
    }

    private final class Agent {

        private final EventBuilder events;
        private final String session;
        private Facts facts;
        private long sequence;

        Agent(int number) {
            session = number == 0 ? "root" : "child-" + number;
            Optional<String> parent = number == 0 ? Optional.empty() : Optional.of("root");
            events = new EventBuilder(
                    new SessionIdentity(
                            "acme", "root", session, parent, number == 0 ? 0 : 1, session, "assistant", "", "w", 0),
                    Mode.ENFORCE,
                    Optional.empty(),
                    "one");
        }

        void call(String tool, Map<String, ?> arguments) {
            emit(PAYLOADS.toolCallRequested(
                            Long.toString(sequence),
                            ToolCall.of(tool, arguments).withCallId(Long.toString(sequence)))
                    .payload());
        }

        void result(String tool, String text) {
            result(tool, text, false);
        }

        void result(String tool, String text, boolean untrusted) {
            emit(PAYLOADS.toolCallCompleted(
                    Long.toString(sequence - 1), tool, ToolResult.succeeded(text), Duration.ZERO, untrusted, false));
        }

        private void emit(SpecificRecord payload) {
            var event = events.event(Stamp.of(++sequence, BEGIN.plusSeconds(time++)), payload);
            Event domain = ((Mapping.Mapped) EventMapper.toDomain(
                            event, OriginLevel.VERIFIED, event.getClaimedTime(), event.getSequence()))
                    .event();
            if (facts == null) {
                facts = Facts.of(tree, SessionFacts.blank(domain.envelope().session()));
            }
            findings.addAll(core.apply(facts, domain).findings());
        }
    }
}
