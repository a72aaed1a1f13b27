package io.cordon.quickstart.agent;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.AgentSession;
import io.cordon.emitter.SessionRequest;
import io.cordon.emitter.SpawnRequest;
import io.cordon.quickstart.broker.Applicant;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.tool.Toolbox;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets agents play: a session each, with credentials and tools of its own.
 *
 * @param open opens a session in the runtime of its role
 * @param broker issues credentials
 * @param http for tools
 * @param toolRoot where HTTP tools are
 */
public record Troupe(
        Function<Opening, AgentSession> open,
        CredentialBroker broker,
        HttpClient http,
        URI toolRoot,
        Narrator narrator,
        Pace pace)
        implements Company {
    private static final Logger LOG = LoggerFactory.getLogger(Troupe.class);
    private static final int ID_LENGTH = 5;
    private static final List<String> SCOPES =
            List.of("mail.send", "web.fetch", "payments.transfer", "files.read", "tickets.read");

    public Troupe {
        requireNonNull(open, "open");
        requireNonNull(broker, "broker");
        requireNonNull(http, "http");
        requireNonNull(toolRoot, "toolRoot");
        requireNonNull(narrator, "narrator");
        requireNonNull(pace, "pace");
    }

    /** A session to open, and the runtime to open it in. */
    public record Opening(RuntimeKind runtime, SessionRequest request) {}

    /** Plays a part from the opening of its session to its end. */
    public void play(CastMember member) {
        Role role = member.role();
        SessionRequest request = SessionRequest.of(role.agent(), role.agentType())
                .withSession(id(role))
                .with(role.brief());
        boolean drill = role.plot() == Plot.DRILL;
        play(member, open.apply(new Opening(role.runtime(), drill ? request.asDrill() : request)));
    }

    @Override
    public void playBelow(AgentSession parent, CastMember member) {
        Role role = member.role();
        play(
                member,
                parent.spawn(SpawnRequest.of(role.agent(), role.agentType())
                        .withSession(id(role))
                        .with(role.brief())));
    }

    private void play(CastMember member, AgentSession session) {
        Role role = member.role();
        boolean completed = false;
        Wallet wallet = issued(role, session);
        narrator.began(role, session.id(), wallet.credentials());
        try (Toolbox tools = Toolbox.of(http, toolRoot, wallet::token, wallet.login())) {
            member.script().play(new Actor(role, session, wallet, tools, this));
            completed = true;
        } catch (ScriptStoppedException e) {
            LOG.atInfo().addKeyValue("sessionId", session.id()).setCause(e).log("agent gave up");
        } finally {
            session.close(completed ? "completed" : "failed");
            narrator.ended(role, session.id(), completed);
        }
    }

    /** Who gets no credentials does not begin. */
    private Wallet issued(Role role, AgentSession session) {
        Applicant owner = new Applicant(session.id(), session.identity().root(), role.agent(), SCOPES);
        try {
            return Wallet.issued(broker, owner, session);
        } catch (RuntimeException e) {
            session.close("failed");
            throw e;
        }
    }

    private static String id(Role role) {
        return role.name() + "-" + RandomText.of(ID_LENGTH);
    }
}
