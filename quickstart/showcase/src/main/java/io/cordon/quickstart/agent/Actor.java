package io.cordon.quickstart.agent;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.CredentialUse;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolResult;
import io.cordon.quickstart.broker.IssuingStoppedException;
import io.cordon.quickstart.tool.Answer;
import io.cordon.quickstart.tool.ToolNames;
import io.cordon.quickstart.tool.Tools;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** An agent at work: each step asks the gate, runs the real tool under the session's own credential, and reports the result. */
public final class Actor {
    private static final Map<String, String> PEEK =
            Map.of("table", "shop.orders", "sql", "select count(*) as orders from shop.orders");

    private final Role role;
    private final AgentSession session;
    private final Purse purse;
    private final Tools tools;
    private final Company company;
    private boolean hurried;

    Actor(Role role, AgentSession session, Purse purse, Tools tools, Company company) {
        this.role = role;
        this.session = session;
        this.purse = purse;
        this.tools = tools;
        this.company = company;
    }

    /** A step that the agent's work needs: without it, the agent gives up. */
    public Reply need(String tool, Map<String, ?> arguments, String what) {
        Reply reply = attempt(tool, arguments, what);
        if (!reply.done()) {
            throw new ScriptStoppedException(tool);
        }
        return reply;
    }

    /** From here on it does not think between two steps. */
    public void hurry() {
        hurried = true;
    }

    /** A step that may fail. */
    public Reply attempt(String tool, Map<String, ?> arguments, String what) {
        if (!hurried) {
            company.pace().think();
        }
        Instant at = Instant.now();
        long began = System.nanoTime();
        CallPermit permit = session.beforeCall(ToolCall.of(tool, arguments));
        if (!permit.allowed()) {
            session.afterCall(permit, ToolResult.denied());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            tell(new Step(
                    tool, what, at, new Step.Stopped(permit.decision(), permit.reason(), permit.explanation(), took)));
            return Reply.STOPPED;
        }
        session.credentialUsed(CredentialUse.of(purse.refFor(tool), tool).within(permit));
        Answer answer = tools.call(tool, arguments);
        session.afterCall(permit, result(answer));
        tell(new Step(tool, what, at, new Step.Ran(answer, true)));
        return Reply.of(answer);
    }

    /** What a hostile runtime does: it calls the target without asking anybody, and tells nobody. */
    public Reply bypass(String tool, Map<String, ?> arguments, String what) {
        return bypass(tools, tool, arguments, what);
    }

    private Reply bypass(Tools with, String tool, Map<String, ?> arguments, String what) {
        Instant at = Instant.now();
        Answer answer = with.call(tool, arguments);
        tell(new Step(tool, what, at, new Step.Ran(answer, false)));
        return Reply.of(answer);
    }

    /**
     * Goes on trying, past the gate, until both targets refuse the session's credentials or patience ends; then asks for a new
     * token. What the targets accepted last is theirs to tell.
     */
    public void pressOn() {
        Instant end = Instant.now().plus(company.pace().persistence());
        boolean token = true;
        boolean role = true;
        while ((token || role) && Instant.now().isBefore(end)) {
            token = token
                    && !bypass(ToolNames.TICKETS, Map.of(), "goes on without asking")
                            .cutOff();
            role = role
                    && !bypass(ToolNames.SQL, PEEK, "goes on without asking").cutOff();
            company.pace().wait(company.pace().attempt());
        }
        askForNewToken();
    }

    /** Somebody uses a copy of its token from another address while it goes on itself, until the token is worth nothing or patience ends. */
    public void robbed() {
        Tools thief = tools.elsewhere();
        Instant end = Instant.now().plus(company.pace().persistence());
        boolean good = true;
        while (good && Instant.now().isBefore(end)) {
            good = !bypass(thief, ToolNames.TICKETS, Map.of(), "a copy of its token, from another address")
                            .cutOff()
                    && !bypass(ToolNames.TICKETS, Map.of(), "its own work goes on")
                            .cutOff();
            company.pace().wait(company.pace().attempt());
        }
    }

    private void askForNewToken() {
        try {
            purse.renew();
            note("got a new token from the credential broker");
        } catch (IssuingStoppedException e) {
            note("asked the credential broker for a new token: refused, the session is contained");
        }
    }

    /** Hands a part of the work to a sub-agent, and waits for it. */
    public void delegate(CastMember child) {
        company.pace().think();
        note("spawns sub-agent " + child.role().name());
        company.playBelow(session, child);
    }

    /** Something for the story. */
    public void note(String what) {
        company.narrator().noted(role, session.id(), what);
    }

    private void tell(Step step) {
        company.narrator().took(role, session.id(), step);
    }

    /** What a target refuses is a denial as much as what a gate refuses. */
    private static ToolResult result(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> ToolResult.succeeded(given.content());
            case Answer.Refused refused -> ToolResult.denied();
            case Answer.Failed failed -> ToolResult.failed(failed.errorClass());
        };
    }
}
