package io.cordon.actuator.owner;

import io.cordon.actuator.plan.AuthorityRule;
import io.cordon.actuator.plan.Order;
import java.time.Instant;
import java.util.Optional;

/** The authority that all partitions of this instance follow. It only rises. Thread-safe. */
public final class FollowedAuthority {
    private AuthorityRule rule;

    public FollowedAuthority(AuthorityRule rule) {
        this.rule = rule;
    }

    synchronized Optional<String> objection(Order order, Instant now) {
        return rule.objection(order, now);
    }

    synchronized void follow(Order order) {
        rule = rule.after(order);
    }
}
