package io.cordon.gate;

import io.cordon.detectors.Judgement;
import io.cordon.detectors.finding.Finding;
import io.cordon.emitter.Decision;
import io.cordon.emitter.GuardContext;
import io.cordon.emitter.GuardVerdict;
import io.cordon.gate.core.Opinion;
import io.cordon.gate.decision.Explanation;
import io.cordon.gate.decision.FailurePolicy;
import io.cordon.gate.decision.JudgementRule;
import io.cordon.gate.decision.Remedy;
import io.cordon.gate.decision.StandingRule;
import io.cordon.gate.decision.Verdict;
import io.cordon.gate.view.GateView;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.ToolCallRequested;
import io.cordon.schemas.avro.ViewState;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Puts together what the feed, the core and the failure policy say about one call: the strictest of them holds. */
final class Judge {

    private final FailurePolicy failure;
    private final String policyVersion;
    private final InstantSource clock;
    private final GateView view;

    Judge(GateConfig config, GateView view) {
        this.failure = config.failure();
        this.policyVersion = config.policyVersion();
        this.clock = config.clock();
        this.view = view;
    }

    /**
     * The verdict on a call.
     *
     * @param opinion what the core says; empty if it could not read the call
     */
    GuardVerdict judge(Event requested, Optional<Opinion> opinion, GuardContext context, Watch watch) {
        ToolCallRequested call = requested.getToolCallRequested();
        Optional<Duration> age = view.age(watch.keys(), clock.instant());
        ViewState state = state(age, context);
        Optional<Judgement> judgement = opinion.map(Opinion::judgement);
        Verdict verdict = StandingRule.judge(view.standing(watch.keys()), call.getCapability())
                .stricter(judgement.map(JudgementRule::judge).orElseGet(() -> unreadable(call.getCapability())))
                .stricter(blind(state, call.getCapability()));
        Verdict last = approved(verdict, watch.keys(), call);
        return answer(last, Explanation.of(last, call.getTool(), requested.getSession()), opinion, state, age);
    }

    private ViewState state(Optional<Duration> age, GuardContext context) {
        if (age.isEmpty()) {
            return ViewState.COLD;
        }
        if (age.get().compareTo(failure.staleAfter()) > 0) {
            return ViewState.STALE;
        }
        return context.extractionPending() ? ViewState.PARTIAL : ViewState.WARM;
    }

    /** What can't be seen can't be allowed by seeing: the class of the tool decides. */
    private Verdict blind(ViewState state, Capability capability) {
        return switch (state) {
            case WARM -> Verdict.ALLOW;
            case COLD ->
                failure.without(
                        capability, "gate-cold", "the gate has just started and does not know yet what is contained");
            case STALE ->
                failure.without(
                        capability,
                        "gate-stale",
                        "the gate has not heard from Cordon for a while and can't know what is contained");
            case PARTIAL ->
                failure.without(
                        capability,
                        "extraction-pending",
                        "the last result that this session received is still being read");
            case NONE, UNKNOWN -> throw new IllegalStateException("a gate always has a view, not " + state);
        };
    }

    private Verdict unreadable(Capability capability) {
        return failure.without(capability, "call-out-of-bounds", "the call is larger than what can be judged");
    }

    /** A person's word ends a question, never a denial. */
    private Verdict approved(Verdict verdict, SubjectKeys keys, ToolCallRequested call) {
        boolean asked = verdict.decision() == io.cordon.schemas.avro.Decision.STEP_UP;
        return asked && view.takeApproval(keys, bytes(call.getArgumentDigest()))
                ? new Verdict(
                        io.cordon.schemas.avro.Decision.ALLOW, "approved", "a person approved this call", Remedy.NONE)
                : verdict;
    }

    private GuardVerdict answer(
            Verdict verdict, String explanation, Optional<Opinion> opinion, ViewState state, Optional<Duration> age) {
        return new GuardVerdict(
                decision(verdict),
                verdict.code(),
                explanation,
                opinion.map(Opinion::judgement).map(Judge::detectors).orElse(List.of()),
                policyVersion,
                state,
                age,
                opinion.map(Opinion::baseline).orElse(""));
    }

    private static Decision decision(Verdict verdict) {
        return switch (verdict.decision()) {
            case ALLOW -> Decision.ALLOW;
            case CONSTRAIN -> Decision.CONSTRAIN;
            case STEP_UP -> Decision.STEP_UP;
            case DENY -> Decision.DENY;
            case UNKNOWN -> throw new IllegalStateException("a gate always decides");
        };
    }

    private static List<String> detectors(Judgement judgement) {
        if (judgement.findings().isEmpty()) {
            return List.of();
        }
        return judgement.findings().stream().map(Finding::detector).distinct().toList();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
