package io.cordon.topology.containment;

import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.ContainmentOwner;
import io.cordon.topology.containment.owner.Effect;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.OwnerPolicy;
import io.cordon.topology.containment.owner.Request;
import io.cordon.topology.containment.owner.Ruling;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.Tenancy;
import io.cordon.topology.containment.owner.View;
import io.cordon.topology.containment.state.OwnerStores;
import io.cordon.topology.containment.state.StoreKeys;
import io.cordon.topology.containment.state.Timers.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is known before a decision, what is kept after it, and what leaves: all in the transaction of the input. */
final class Books {

    private final OwnerPolicy policy;
    private final Duration rememberRequests;
    private final OwnerStores stores;
    private final Outbox outbox;
    private final ContainmentMeters meters;

    Books(
            ContainmentOwner owner,
            Duration rememberRequests,
            OwnerStores stores,
            Outbox outbox,
            ContainmentMeters meters) {
        this.policy = owner.policy();
        this.rememberRequests = rememberRequests;
        this.stores = stores;
        this.outbox = outbox;
        this.meters = meters;
    }

    OwnerStores stores() {
        return stores;
    }

    /** Decides about one subject. */
    void decide(Subject subject, String agentType, Impact impact, Instant now, Function<View, Ruling> decision) {
        View view = stores.view(subject, agentType, impact, tenancy(subject.tenant(), now));
        Ruling ruling = decision.apply(view);
        if (!ruling.windows().equals(view.windows())) {
            stores.put(subject.tenant(), agentType, ruling.windows());
        }
        keep(StoreKeys.subject(subject), view.containment(), ruling.containment());
        keep(view.tenancy(), ruling.tenancy());
        meters.changed(view.containment(), ruling.containment());
        leave(ruling.effects(), now);
    }

    /** Decides about no subject in particular. */
    void decide(String tenant, Instant now, Function<View, Ruling> decision) {
        View view = View.of(tenancy(tenant, now));
        Ruling ruling = decision.apply(view);
        keep(view.tenancy(), ruling.tenancy());
        leave(ruling.effects(), now);
    }

    /** Whom a containment would hit: what is known, or what is assumed. */
    Impact impact(Subject subject) {
        return stores.population().impact(subject).orAssumed(policy.blastRadius(), subject.kind());
    }

    private void keep(String key, Optional<Containment> before, Optional<Containment> after) {
        if (before.equals(after)) {
            return;
        }
        stores.put(key, after);
        before.flatMap(this::due).ifPresent(at -> stores.timers().cancel(at, Purpose.SUBJECT, key));
        after.flatMap(this::due).ifPresent(at -> stores.timers().set(at, Purpose.SUBJECT, key));
    }

    Optional<Instant> due(Containment containment) {
        return containment.nextDue(policy.forgetAfter());
    }

    /** A tenant is known from the first that is heard of it: from then on its drills are waited for. */
    Tenancy tenancy(String tenant, Instant now) {
        return stores.tenancy(tenant).orElseGet(() -> {
            Tenancy first = Tenancy.since(tenant, now);
            stores.put(first);
            wake(first);
            return first;
        });
    }

    void keep(Tenancy before, Tenancy after) {
        if (!before.equals(after)) {
            stores.put(after);
            due(before).ifPresent(at -> stores.timers().cancel(at, Purpose.TENANT, before.tenant()));
            wake(after);
        }
    }

    void wake(Tenancy tenancy) {
        due(tenancy).ifPresent(at -> stores.timers().set(at, Purpose.TENANT, tenancy.tenant()));
    }

    Optional<Instant> due(Tenancy tenancy) {
        return tenancy.drills().nextDue(policy.drill());
    }

    void leave(List<Effect> effects, Instant now) {
        effects.forEach(effect -> leave(effect, now));
    }

    private void leave(Effect effect, Instant now) {
        meters.left(effect);
        outbox.send(effect, now);
        if (effect instanceof Effect.Approve approve) {
            String key = Outbox.approvalKey(approve.subject(), approve.binding());
            stores.approve(key, approve.until());
            stores.timers().set(approve.until(), Purpose.APPROVAL, key);
        } else if (effect instanceof Effect.Disapprove no) {
            stores.endApprovals(Outbox.approvalKeys(no.subject(), no.binding()))
                    .forEach(key -> outbox.endApproval(key, now));
        } else if (effect instanceof Effect.Await await) {
            String key = key(await.waiting().request());
            stores.await(key, await.waiting());
            stores.timers().set(await.waiting().expiresAt(), Purpose.WAITING, key);
        } else if (effect instanceof Effect.Settle settle) {
            stores.settle(key(settle.request()));
        } else if (effect instanceof Effect.Reply reply) {
            stores.timers()
                    .set(
                            now.plus(rememberRequests),
                            Purpose.REQUEST,
                            key(reply.answer().to()));
        }
    }

    static String key(Request request) {
        return StoreKeys.request(request.tenant(), request.requestId());
    }
}
