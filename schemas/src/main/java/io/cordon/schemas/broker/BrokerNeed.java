package io.cordon.schemas.broker;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * A setting of the brokers that a guarantee rests on.
 *
 * @param setting its name
 * @param expected what it should be, in words
 * @param met whether a value is good enough
 * @param consequence what a value that is not costs
 */
public record BrokerNeed(String setting, String expected, Predicate<String> met, Function<String, String> consequence) {

    public BrokerNeed {
        requireNonNull(setting, "setting");
        requireNonNull(expected, "expected");
        requireNonNull(met, "met");
        requireNonNull(consequence, "consequence");
    }

    static BrokerNeed number(String setting, String expected, LongPredicate met, Function<Long, String> consequence) {
        return new BrokerNeed(
                setting,
                expected,
                value -> !value.isEmpty() && met.test(Long.parseLong(value)),
                value -> value.isEmpty() ? "the broker does not tell" : consequence.apply(Long.parseLong(value)));
    }

    static BrokerNeed text(String setting, String expected, Predicate<String> met, String consequence) {
        return new BrokerNeed(setting, expected, met, value -> consequence);
    }

    /** A sentence for an operator, if a broker with these settings falls short. */
    public Optional<String> problem(Map<String, String> broker) {
        String value = broker.getOrDefault(setting, "");
        return met.test(value)
                ? Optional.empty()
                : Optional.of(setting + " is " + (value.isEmpty() ? "not set" : value) + ", expected " + expected + ": "
                        + consequence.apply(value));
    }
}
