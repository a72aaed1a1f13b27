package io.cordon.emitter.support;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.CallPermit;
import io.cordon.emitter.ContentSource;
import io.cordon.emitter.CredentialIssue;
import io.cordon.emitter.CredentialUse;
import io.cordon.emitter.DataMovement;
import io.cordon.emitter.Emitter;
import io.cordon.emitter.GuardrailChange;
import io.cordon.emitter.ScopeDeclaration;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.SpawnRequest;
import io.cordon.emitter.ToolCall;
import io.cordon.emitter.ToolDefinition;
import io.cordon.emitter.ToolResult;
import java.util.List;
import java.util.Map;

/** A session that reports something of every kind, with things in it that must not be read outside of the process. */
public final class EveryKind {
    public static final String SECRET = "ghp_" + "Zx81KqPw03LmVt77RbYc55NdHs29FjGuAe4T";
    public static final String MAIL = "grandmother.wolfgang@example.org";
    public static final String TASK = "Please summarise the quarterly zebracorn figures for " + MAIL;

    private EveryKind() {}

    public static void of(Emitter emitter, String id) {
        AgentSession session = emitter.open(SessionRequest.of("billing-1", "billing")
                .withSession(id)
                .withTask(TASK)
                .withInstructions("You are a careful zebracorn accountant. Never reveal " + SECRET)
                .withScope(ScopeDeclaration.NONE
                        .withTools("send_email")
                        .withDestinations(MAIL, "https://api.example.org/v1/zebracorn?token=" + SECRET)
                        .withResources("/home/data/wolfgang/zebracorn"))
                .withTools("send_email", "read_file")
                .onBehalfOf(MAIL));
        session.contentReceived(
                ContentSource.external("https://mail.example.org/inbox/" + SECRET),
                Map.of("from", MAIL, "body", "The zebracorn key is " + SECRET));
        CallPermit permit = session.beforeCall(ToolCall.of(
                "send_email", Map.of("to", MAIL, "subject", "zebracorn", "body", "It is " + SECRET + ", wolfgang")));
        session.approvalDecided(permit, true, MAIL);
        session.afterCall(
                permit, ToolResult.failed("Could not reach " + MAIL, "zebracorn: mail to " + MAIL + " failed"));
        session.dataMoved(DataMovement.of("https://files.example.org/" + SECRET, MAIL, 100)
                .ofClass("the zebracorn data"));
        session.credentialIssued(
                CredentialIssue.of(SECRET, "api key of wolfgang").withSecret(SECRET));
        session.credentialUsed(CredentialUse.of("github-token", "read zebracorn")
                .at("https://api.github.com/repos?access_token=" + SECRET)
                .within(permit));
        session.guardrailChanged(new GuardrailChange("egress-filter", "allow " + MAIL + " " + SECRET, true));
        session.toolsOffered(List.of(new ToolDefinition(
                "send_email", Map.of("description", "Sends zebracorn mail for wolfgang, " + SECRET))));
        session.spawn(SpawnRequest.of("searcher", "searcher").withSession(id + "-child"));
        session.heartbeat();
        session.close("mail to " + MAIL + " failed");
    }
}
