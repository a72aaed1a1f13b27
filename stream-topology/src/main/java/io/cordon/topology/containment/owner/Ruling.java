package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the owner decided on one input.
 *
 * @param containment what is known of the subject from now on
 * @param windows how much was contained lately, from now on
 * @param tenancy what holds for the tenant, from now on
 * @param effects what leaves the owner, in order; never empty for an input from a topic
 */
public record Ruling(Optional<Containment> containment, Windows windows, Tenancy tenancy, List<Effect> effects) {

    public Ruling {
        requireNonNull(containment, "containment");
        requireNonNull(windows, "windows");
        requireNonNull(tenancy, "tenancy");
        effects = List.copyOf(effects);
    }

    static Ruling absorbed(View view, AbsorbReason reason, Effect... more) {
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Absorb(reason)));
        effects.addAll(Arrays.asList(more));
        return new Ruling(view.containment(), view.windows(), view.tenancy(), effects);
    }

    static Ruling unchanged(View view, Effect... effects) {
        return new Ruling(view.containment(), view.windows(), view.tenancy(), Arrays.asList(effects));
    }

    /** A changed containment is always published. */
    static Ruling changed(View view, Containment next, Effect... effects) {
        List<Effect> all = new ArrayList<>(Arrays.asList(effects));
        all.add(new Effect.Publish(next));
        return new Ruling(Optional.of(next), view.windows(), view.tenancy(), all);
    }

    static Ruling forgotten(View view, Subject subject) {
        return new Ruling(Optional.empty(), view.windows(), view.tenancy(), List.of(new Effect.Forget(subject)));
    }

    Ruling with(Windows newer) {
        return new Ruling(containment, newer, tenancy, effects);
    }

    Ruling with(Tenancy newer) {
        return new Ruling(containment, windows, newer, effects);
    }

    Ruling and(Effect effect) {
        List<Effect> all = new ArrayList<>(effects);
        all.add(effect);
        return new Ruling(containment, windows, tenancy, all);
    }

    Ruling and(List<Effect> more) {
        Ruling all = this;
        for (Effect effect : more) {
            all = all.and(effect);
        }
        return all;
    }

    boolean has(Class<? extends Effect> type) {
        return effects.stream().anyMatch(type::isInstance);
    }
}
