package io.cordon.detectors.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** The sessions that a credential was issued to or that used it, in the order in which they came, at most {@value #LIMIT}. */
final class Holders {
    static final int LIMIT = 16;

    private final List<Holder> all = new ArrayList<>(1);

    List<Holder> all() {
        return all;
    }

    Holder of(Sign.By by) {
        return all.stream()
                .filter(known -> known.session().equals(by.session()))
                .findFirst()
                .orElseGet(() -> Holder.unknown(by));
    }

    List<Holder> owners() {
        return all.stream().filter(Holder::issued).toList();
    }

    /** True if the session may use it: it or another session of its tree was issued it, since whoever spawns may hand on; or nobody knows. */
    boolean belongs(Holder holder) {
        List<Holder> owners = owners();
        return owners.isEmpty()
                || owners.stream().anyMatch(owner -> owner.root().equals(holder.root()));
    }

    /** The number of the next use. */
    long nextTurn() {
        return all.stream().mapToLong(Holder::turn).max().orElse(0) + 1;
    }

    /** When the last of its owners ended; empty if one of them goes on, or if it has none. */
    OptionalLong endedAt() {
        return allOwners(Holder::hasEnded, Holder::endedAt);
    }

    /** When the last of its owners was contained; empty if one of them is not. */
    OptionalLong containedAt() {
        return allOwners(Holder::isContained, Holder::containedAt);
    }

    private OptionalLong allOwners(Predicate<Holder> condition, ToLongFunction<Holder> time) {
        List<Holder> owners = owners();
        return owners.stream().allMatch(condition)
                ? owners.stream().mapToLong(time).max()
                : OptionalLong.empty();
    }

    /** The owner that it was issued to last; else who used it last. */
    Optional<Holder> last() {
        List<Holder> owners = owners();
        return owners.isEmpty() ? all.stream().reduce((first, second) -> second) : Optional.of(owners.getLast());
    }

    /** Changes what is known of a session. Of too many, the oldest that is no owner goes. */
    void change(Sign.By by, UnaryOperator<Holder> how) {
        Holder changed = how.apply(of(by));
        all.removeIf(known -> known.session().equals(by.session()));
        all.add(changed);
        if (all.size() > LIMIT) {
            all.remove(all.stream().filter(known -> !known.issued()).findFirst().orElse(all.getFirst()));
        }
    }
}
