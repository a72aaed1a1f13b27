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
    private final IssuerMeters meters;

    GrantEndpoint(GrantPolicy policy, GrantDesk desk, Optional<TokenCheck> tokens, IssuerMeters meters) {
        this.policy = policy;
        this.desk = desk;
        this.tokens = tokens;
        this.meters = meters;
    }

    /** An answer's status and body. */
    record Reply(int status, byte[] body) {
        static Reply says(int status, String text) {
            return new Reply(status, text.getBytes(UTF_8));
        }
    }

    Reply reply(Optional<Caller> byCertificate, Optional<String> token, byte[] body) {
        if (byCertificate.isPresent()) {
            return reply(byCertificate.get(), body);
        }
        TokenCheck.Verdict verdict = token.flatMap(shown -> tokens.map(check -> check.verdict(shown)))
                .orElseGet(TokenCheck.Verdict.Nobody::new);
        return switch (verdict) {
            case TokenCheck.Verdict.Known known -> reply(known.caller(), body);
            case TokenCheck.Verdict.Nobody nobody -> refuses(Refusal.ANONYMOUS, "a certificate or a token is needed");
            case TokenCheck.Verdict.Unclear unclear ->
                refuses(Refusal.KEYS_UNAVAILABLE, "the identity provider's keys cannot be had");
        };
    }

    private Reply reply(Caller caller, byte[] body) {
        try {
            return reply(caller, GrantExchange.readRequest(body));
        } catch (InvalidGrantException e) {
            return refuses(Refusal.UNREADABLE, "not a request for a grant");
        }
    }

    /** The answer to a request that gets no grant; counted. */
    Reply refuses(Refusal reason, String text) {
        meters.refused(reason);
        return Reply.says(reason.status(), text);
    }

    private Reply reply(Caller caller, GrantRequest request) {
        return switch (policy.decide(caller, request)) {
            case GrantPolicy.Decision.Allowed allowed -> granted(caller, request, allowed.rule());
            case GrantPolicy.Decision.Refused refused -> refused(caller, request, Refusal.NOT_ALLOWED, refused.why());
            case GrantPolicy.Decision.Unknown unknown -> refused(caller, request, Refusal.UNKNOWN, "unknown runtime");
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
        meters.issued(caller);
        return new Reply(200, GrantExchange.answer(granted, rule.crossSession()));
    }

    private Reply refused(Caller caller, GrantRequest request, Refusal reason, String why) {
        log.atWarn()
                .addKeyValue("caller", caller)
                .addKeyValue("tenant", request.tenant())
                .addKeyValue("sessionId", request.session())
                .addKeyValue("reason", why)
                .log("grant refused");
        return refuses(reason, why);
    }
}
