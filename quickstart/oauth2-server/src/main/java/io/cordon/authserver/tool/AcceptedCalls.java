package io.cordon.authserver.tool;

import io.cordon.authserver.token.TokenId;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What the tools accepted, in memory, in order; the oldest calls are forgotten when there are too many. */
final class AcceptedCalls {
    private static final int KEPT = 10_000;

    private final Deque<AcceptedCall> calls = new ArrayDeque<>();
    private final Clock clock;
    private long sequence;

    AcceptedCalls(Clock clock) {
        this.clock = clock;
    }

    synchronized AcceptedCall add(BearerTokenAuthentication caller, Tool tool, String target) {
        AcceptedCall call = new AcceptedCall(
                sequence++,
                caller.getName(),
                TokenId.of(caller.getToken().getTokenValue()).value(),
                tool.scope(),
                target,
                address(caller),
                clock.instant());
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
        return call;
    }

    private static String address(BearerTokenAuthentication caller) {
        return caller.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    /** From the oldest to the newest, those after a number, of all clients or of one. */
    synchronized List<AcceptedCall> list(long after, Optional<String> client) {
        return calls.stream()
                .filter(call -> call.sequence() > after)
                .filter(call -> client.isEmpty() || client.get().equals(call.client()))
                .toList();
    }
}
