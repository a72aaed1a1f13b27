package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.Brief;
import io.cordon.emitter.ContentSource;
import io.cordon.emitter.CredentialIssue;
import io.cordon.emitter.CredentialUse;
import io.cordon.emitter.DataMovement;
import io.cordon.emitter.GuardrailChange;
import io.cordon.emitter.SpawnRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolDefinition;
import io.cordon.emitter.ToolResult;
import io.cordon.extract.CallFeatures;
import io.cordon.extract.CallReading;
import io.cordon.extract.Extractor;
import io.cordon.extract.GramPrints;
import io.cordon.extract.secret.Entropy;
import io.cordon.extract.tool.NamedArguments;
import io.cordon.extract.tool.ToolActs;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.schemas.avro.AgentSpawned;
import io.cordon.schemas.avro.ApprovalDecided;
import io.cordon.schemas.avro.CapabilitySource;
import io.cordon.schemas.avro.Content;
import io.cordon.schemas.avro.ContentOrigin;
import io.cordon.schemas.avro.ContentReceived;
import io.cordon.schemas.avro.CredentialIssued;
import io.cordon.schemas.avro.CredentialUsed;
import io.cordon.schemas.avro.DataMoved;
import io.cordon.schemas.avro.GuardrailChanged;
import io.cordon.schemas.avro.Outcome;
import io.cordon.schemas.avro.SecretPrint;
import io.cordon.schemas.avro.SessionStarted;
import io.cordon.schemas.avro.ToolCallCompleted;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.avro.ToolOffer;
import io.cordon.schemas.avro.ToolsOffered;
import io.cordon.schemas.bound.EventBounds;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * From what a runtime reports to the payloads of events: everything readable becomes features here, or stays behind.
 * Thread-safe; it remembers prints of the names of tools, and what tools say of themselves, and nothing else. Extraction happens on the calling thread.
 */
public final class PayloadBuilder {
    private static final int MOST_TOOLS = 256;

    private final Extractor extractor;
    private final KnownTools tools;
    private final Map<String, ToolText> texts = new ConcurrentHashMap<>();

    /**
     * A builder for the sessions of one kind of agent in one delegation tree.
     *
     * @param extractor holds the tree's key
     * @param catalog what is known about tools; tools that it lacks are inferred
     * @param agentType the kind of agent, which the catalogue goes by
     */
    public PayloadBuilder(Extractor extractor, ToolCatalog catalog, String agentType) {
        this.extractor = requireNonNull(extractor, "extractor");
        this.tools = new KnownTools(catalog, agentType);
    }

    /** The begin of a session under a grant, whose encoded form may be empty. */
    public SessionStarted sessionStarted(Brief brief, ByteBuffer grant, String catalogVersion, boolean drill) {
        return new SessionStarted(
                grant,
                brief.task().map(this::content).orElse(null),
                brief.instructions().map(this::content).orElse(null),
                brief.scope().map(scope -> ScopeMapper.map(scope, extractor)).orElse(null),
                brief.tools().stream()
                        .limit(EventBounds.NAMES)
                        .map(WireText::name)
                        .toList(),
                WireText.label(catalogVersion),
                drill);
    }

    /** A text that the agent received. */
    public ContentReceived contentReceived(ContentSource source, Object content) {
        return contentReceived(source, content(content));
    }

    /** A text that the agent received, whose features are known. */
    public ContentReceived contentReceived(ContentSource source, Content content) {
        return new ContentReceived(
                ContentOrigin.valueOf(source.origin().name()), source.trusted(), reduced(source.name()), content);
    }

    /** What is known of the tool that a call is for; without a catalogue, what this call says of it. */
    public KnownTool tool(ToolCall call) {
        return tools.in(call.tool(), NamedArguments.of(call.arguments()));
    }

    /** What an approval of these arguments binds to, as the event of the call has it. */
    public ByteBuffer digest(ToolCall call) {
        return FeatureMapper.bytes(extractor.digest(call.arguments()).toBytes());
    }

    /** A call that the agent wants to make, under an id within the session. */
    public RequestedCall toolCallRequested(String callId, ToolCall call) {
        return toolCallRequested(callId, call, tool(call));
    }

    /** The same, where it is known already what is known of the tool. */
    public RequestedCall toolCallRequested(String callId, ToolCall call, KnownTool tool) {
        return asked(callId, call, NamedArguments.of(call.arguments()), tool).complete();
    }

    /** The same, of which is read what somebody asks for until it is completed; a long one is complete. */
    public AskedCall toolCallAsked(String callId, ToolCall call) {
        NamedArguments arguments = NamedArguments.of(call.arguments());
        AskedCall asked = asked(callId, call, arguments, tools.in(call.tool(), arguments));
        if (asked.isLong()) {
            asked.complete();
        }
        return asked;
    }

    private AskedCall asked(String callId, ToolCall call, NamedArguments arguments, KnownTool tool) {
        CallReading reading = extractor.reading(call.tool(), arguments, Optional.of(tool.descriptor()));
        CallFeatures outline = reading.outline();
        RequestedCall requested = new RequestedCall(
                requested(callId, call, outline, tool.source()),
                outline.capability(),
                tool.descriptor().untrustedOutput(),
                tool.descriptor().sensitiveOutput());
        return new AskedCall(requested, reading);
    }

    /** A call whose arguments cannot be read: what is known of the tool itself, and that the rest is missing. */
    public RequestedCall unreadableCall(String callId, ToolCall call) {
        NamedArguments none = NamedArguments.of(Map.of());
        KnownTool known = tools.in(call.tool(), none);
        ToolDescriptor descriptor = known.descriptor();
        String name = WireText.name(call.tool());
        ToolText tool = text(name);
        ToolCallRequested payload = new ToolCallRequested(
                WireText.name(callId),
                name,
                FeatureMapper.capability(descriptor.capability()),
                known.source(),
                "",
                FeatureMapper.none(),
                List.of(),
                List.of(),
                FeatureMapper.none(),
                0,
                true,
                call.approvalId().map(WireText::name).orElse(null),
                null,
                FeatureMapper.acts(ToolActs.of(call.tool(), none)),
                FeatureMapper.bytes(tool.words()),
                tool.verbs());
        return new RequestedCall(
                payload, descriptor.capability(), descriptor.untrustedOutput(), descriptor.sensitiveOutput());
    }

    /** What the words of a tool's name come to in this session. */
    private ToolText text(String tool) {
        ToolText known = texts.get(tool);
        if (known != null) {
            return known;
        }
        ToolText text = new ToolText(extractor.words(tool).toBytes(), extractor.verbs(tool));
        if (texts.size() < MOST_TOOLS) {
            texts.put(tool, text);
        }
        return text;
    }

    /**
     * The words of a tool's name.
     *
     * @param words prints of their stems
     * @param verbs their verb classes
     */
    private record ToolText(byte[] words, int verbs) {}

    private ToolCallRequested requested(String callId, ToolCall call, CallFeatures features, CapabilitySource source) {
        String name = WireText.name(call.tool());
        ToolText tool = text(name);
        return new ToolCallRequested(
                WireText.name(callId),
                name,
                FeatureMapper.capability(features.capability()),
                source,
                features.resource()
                        .map(resource -> WireText.reduced(resource.reduced()))
                        .orElse(""),
                features.resource()
                        .map(resource -> FeatureMapper.print(resource.print()))
                        .orElse(FeatureMapper.none()),
                FeatureMapper.destinations(features.destinations()),
                FeatureMapper.arguments(features.arguments()),
                FeatureMapper.bytes(features.digest().toBytes()),
                features.outboundBytes(),
                features.truncated(),
                call.approvalId().map(WireText::name).orElse(null),
                null,
                FeatureMapper.acts(features.acts()),
                FeatureMapper.bytes(tool.words()),
                tool.verbs());
    }

    /** The end of a call. */
    public ToolCallCompleted toolCallCompleted(
            String callId, String tool, ToolResult result, Duration took, boolean untrusted, boolean sensitive) {
        @Nullable Content content = result.content().map(this::content).orElse(null);
        return toolCallCompleted(callId, tool, result, content, took, untrusted, sensitive);
    }

    /** The end of a call whose result's features are known; null where there is no result. */
    public ToolCallCompleted toolCallCompleted(
            String callId,
            String tool,
            ToolResult result,
            @Nullable Content content,
            Duration took,
            boolean untrusted,
            boolean sensitive) {
        return new ToolCallCompleted(
                WireText.name(callId),
                WireText.name(tool),
                Outcome.valueOf(result.outcome().name()),
                WireText.code(result.errorClass()),
                Math.max(-1, took.toMillis()),
                untrusted,
                sensitive,
                content);
    }

    /** Data that moved outside of a call's arguments. */
    public DataMoved dataMoved(DataMovement movement) {
        return new DataMoved(
                reduced(movement.source()),
                movement.sink()
                        .map(extractor::destination)
                        .map(FeatureMapper::destination)
                        .orElse(null),
                Math.max(-1, movement.bytes().orElse(-1)),
                Math.max(-1, movement.records().orElse(-1)),
                WireText.code(movement.dataClass()),
                movement.callId().map(WireText::name).orElse(null));
    }

    /** A credential that was issued to the session. */
    public CredentialIssued credentialIssued(CredentialIssue issue) {
        return new CredentialIssued(
                reference(issue.credential()),
                WireText.code(issue.kind()),
                issue.scopes().stream()
                        .limit(EventBounds.NAMES)
                        .map(WireText::code)
                        .toList(),
                issue.expiresAt().orElse(null),
                issue.secret().map(this::secret).orElse(null));
    }

    /** The use of a credential. */
    public CredentialUsed credentialUsed(CredentialUse use) {
        return new CredentialUsed(
                reference(use.credential()),
                WireText.code(use.action()),
                use.target()
                        .map(extractor::destination)
                        .map(FeatureMapper::destination)
                        .orElse(null),
                use.callId().map(WireText::name).orElse(null));
    }

    /** What a person is said to have decided. The person is printed. */
    public ApprovalDecided approvalDecided(
            String approvalId, String argumentDigest, boolean approved, String decidedBy) {
        byte[] digest = HexFormat.of().parseHex(argumentDigest);
        return new ApprovalDecided(
                WireText.name(approvalId), FeatureMapper.bytes(digest), approved, printed(decidedBy));
    }

    /** A change of a guardrail's configuration, of which a digest is told. */
    public GuardrailChanged guardrailChanged(GuardrailChange change) {
        CallFeatures features =
                extractor.call("guardrail", Map.of("configuration", change.configuration()), Optional.empty());
        return new GuardrailChanged(
                WireText.name(change.guardrail()),
                FeatureMapper.bytes(features.digest().toBytes()),
                change.lowered());
    }

    /** How tools on offer are defined. */
    public ToolsOffered toolsOffered(List<ToolDefinition> offered) {
        offered.forEach(tool -> tools.offered(tool.tool(), tool.definition()));
        return new ToolsOffered(
                offered.stream().limit(EventBounds.NAMES).map(this::offer).toList());
    }

    private ToolOffer offer(ToolDefinition tool) {
        byte[] digest = extractor.digest(tool.definition()).toBytes();
        return new ToolOffer(
                WireText.name(tool.tool()), FeatureMapper.bytes(Arrays.copyOf(digest, EventBounds.TREE_PRINT)));
    }

    /** A sub-agent, under the claim that its parent signed; the claim may be empty. */
    public AgentSpawned agentSpawned(SpawnRequest request, String childSession, ByteBuffer claim) {
        return new AgentSpawned(
                WireText.name(childSession),
                WireText.label(request.agent()),
                WireText.label(request.agentType()),
                request.brief()
                        .scope()
                        .map(scope -> ScopeMapper.map(scope, extractor))
                        .orElse(null),
                request.expiresAt().orElse(null),
                claim);
    }

    /** A code word as events carry it; what is none becomes "other". */
    public String code(String text) {
        return WireText.code(text);
    }

    /** The print of a user, agent or other principal. */
    public long principal(String text) {
        return extractor.value(text).print();
    }

    private Content content(Object value) {
        return FeatureMapper.content(extractor.content(value));
    }

    private String reduced(String address) {
        return address.isEmpty()
                ? ""
                : WireText.reduced(extractor.destination(address).reduced());
    }

    /** A reference that turns out to be the secret itself is printed: somebody mixed the two up. */
    private String reference(String credential) {
        List<?> secrets = extractor.content(credential).secrets();
        return secrets.isEmpty() ? WireText.name(credential) : printed(credential);
    }

    private String printed(String text) {
        return text.isEmpty() ? "" : "print:" + HexFormat.of().toHexDigits(principal(text));
    }

    /** A secret that no format describes is still followed, by the print of the whole value. */
    private SecretPrint secret(String secret) {
        return extractor.content(secret).secrets().stream()
                .filter(hit -> hit.layer().isEmpty() && hit.length() == secret.length())
                .findFirst()
                .map(FeatureMapper::secret)
                .orElseGet(() -> unknownSecret(secret));
    }

    private SecretPrint unknownSecret(String secret) {
        GramPrints grams = extractor.grams(secret);
        return new SecretPrint(
                "issued",
                Entropy.bits(secret),
                secret.length(),
                FeatureMapper.print(principal(secret)),
                FeatureMapper.none(),
                "",
                grams.gram(),
                ByteBuffer.wrap(grams.toBytes()));
    }
}
