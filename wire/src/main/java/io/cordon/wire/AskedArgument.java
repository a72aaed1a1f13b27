package io.cordon.wire;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;
import io.cordon.schemas.call.InsideArguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in one argument, asked for once. Confined to one thread. */
final class AskedArgument implements Argument.Inside {
    private final InsideArguments inside;
    private final int argument;
    private final FeatureReader features;
    private @Nullable ValuePrints values;
    private @Nullable TokenPrints tokens;
    private @Nullable List<Secret> secrets;
    private @Nullable ValuePrints fragments;

    AskedArgument(InsideArguments inside, int argument, FeatureReader features) {
        this.inside = inside;
        this.argument = argument;
        this.features = features;
    }

    @Override
    public ValuePrints values() {
        ValuePrints known = values;
        if (known == null) {
            known = ValuePrints.fromBytes(inside.values(argument)).without(ValueKind.FRAGMENT);
            values = known;
        }
        return known;
    }

    @Override
    public TokenPrints tokens() {
        TokenPrints known = tokens;
        if (known == null) {
            known = TokenPrints.fromBytes(inside.tokens(argument));
            tokens = known;
        }
        return known;
    }

    @Override
    public List<Secret> secrets() {
        List<Secret> known = secrets;
        if (known == null) {
            known = features.secrets("argument.secrets", inside.secrets(argument));
            secrets = known;
        }
        return known;
    }

    @Override
    public ValuePrints fragments() {
        ValuePrints known = fragments;
        if (known == null) {
            known = ValuePrints.fromBytes(inside.all(argument)).only(ValueKind.FRAGMENT);
            fragments = known;
        }
        return known;
    }
}
