package io.cordon.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.schemas.grant.GrantExchange;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.Granted;
import io.cordon.schemas.grant.InvalidGrantException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests for grants. A certificate goes before a token; neither: 401. Nothing of an answer is logged but the grant's id. */
final class GrantEndpoint {
    private static final Logger log = LoggerFactory.getLogger(GrantEndpoint.class);

    private final GrantPolicy policy;
    private final GrantDesk desk;
    private final Optional<TokenCheck> tokens;

    GrantEndpoint(GrantPolicy policy, GrantDesk desk, Optional<TokenCheck> tokens) {
        this.policy = policy;
        this.desk = desk;
        this.tokens = tokens;
    }

    /** An answer's status and body. */
    record Reply(int status, byte[] body) {
        static Reply says(int status, String text) {
            return new Reply(status, text.getBytes(UTF_8));
        }
    }

    Reply reply(Optional<Caller> byCertificate, Optional<String> token, byte[] body) {
        Optional<Caller> caller =
                byCertificate.or(() -> token.flatMap(shown -> tokens.flatMap(check -> check.callerOf(shown))));
        if (caller.isEmpty()) {
            return Reply.says(401, "a certificate or a token is needed");
        }
        try {
            return reply(caller.get(), GrantExchange.readRequest(body));
        } catch (InvalidGrantException e) {
            return Reply.says(400, "not a request for a grant");
        }
    }

    private Reply reply(Caller caller, GrantRequest request) {
        return switch (policy.decide(caller, request)) {
            case GrantPolicy.Decision.Allowed allowed -> granted(caller, request, allowed.rule());
            case GrantPolicy.Decision.Refused refused -> refused(caller, request, 403, refused.why());
            case GrantPolicy.Decision.Unknown unknown -> refused(caller, request, 401, "unknown runtime");
        };
    }

    private Reply granted(Caller caller, GrantRequest request, RuntimeRule rule) {
        Granted granted = desk.grant(request, rule);
        log.atInfo()
                .addKeyValue("caller", caller)
                .addKeyValue("tenant", request.tenant())
                .addKeyValue("sessionId", request.session())
                .addKeyValue("grantId", granted.grant().grantId())
                .addKeyValue("expiresAt", granted.grant().expiresAt())
                .log("grant issued");
        return new Reply(200, GrantExchange.answer(granted, rule.crossSession()));
    }

    private static Reply refused(Caller caller, GrantRequest request, int status, String why) {
        log.atWarn()
                .addKeyValue("caller", caller)
                .addKeyValue("tenant", request.tenant())
                .addKeyValue("sessionId", request.session())
                .addKeyValue("reason", why)
                .log("grant refused");
        return Reply.says(status, why);
    }
}
