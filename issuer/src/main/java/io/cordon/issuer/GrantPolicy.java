package io.cordon.issuer;

import io.cordon.schemas.grant.GrantRequest;
import java.util.List;
import java.util.Optional;

/** Decides about requests. Pure; what no rule allows is refused. */
record GrantPolicy(List<RuntimeRule> rules) {

    GrantPolicy {
        rules = List.copyOf(rules);
    }

    /** What is said to a request. */
    sealed interface Decision {

        /** By this rule. */
        record Allowed(RuntimeRule rule) implements Decision {}

        /** Known, but not for this. */
        record Refused(String why) implements Decision {}

        /** Nobody in the file. */
        record Unknown() implements Decision {}
    }

    Decision decide(Caller caller, GrantRequest request) {
        List<RuntimeRule> own =
                rules.stream().filter(rule -> rule.caller().equals(caller)).toList();
        if (own.isEmpty()) {
            return new Decision.Unknown();
        }
        Optional<RuntimeRule> allowing =
                own.stream().filter(rule -> rule.objection(request).isEmpty()).findFirst();
        return allowing.<Decision>map(Decision.Allowed::new)
                .orElseGet(() ->
                        new Decision.Refused(own.getFirst().objection(request).orElseThrow()));
    }
}
