package io.cordon.topology.containment;

import io.cordon.schemas.topic.Keys;
import io.cordon.topology.containment.owner.Containment;
import io.cordon.topology.containment.owner.ContainmentOwner;
import io.cordon.topology.containment.owner.Impact;
import io.cordon.topology.containment.owner.Subject;
import io.cordon.topology.containment.owner.Tenancy;
import io.cordon.topology.containment.owner.TenantRuling;
import io.cordon.topology.containment.state.OwnerStores;
import io.cordon.topology.containment.state.Timers;
import java.time.Instant;
import java.util.Optional;

/** What time brings: deadlines, ends, expiries and drills, as their timers come up. */
final class DueWork {

    private static final int TIMERS_PER_TICK = 1_000;
    private static final int CHANGES_PER_TIMER = 8;

    private final ContainmentOwner owner;
    private final Books books;
    private final OwnerStores stores;
    private final Outbox outbox;

    DueWork(ContainmentOwner owner, Books books, Outbox outbox) {
        this.owner = owner;
        this.books = books;
        this.stores = books.stores();
        this.outbox = outbox;
    }

    void tick(Instant now) {
        for (Timers.Due due : stores.timers().take(now, TIMERS_PER_TICK)) {
            switch (due.purpose()) {
                case SUBJECT -> subject(due.key(), now);
                case REQUEST -> forget(due.key(), now);
                case APPROVAL -> approval(due.key(), now);
                case CREDENTIAL -> stores.population().forget(due.key());
                case WAITING ->
                    stores.waiting(due.key()).ifPresent(waiting -> books.leave(owner.expired(waiting, now), now));
                case TENANT -> tenant(due.key(), now);
            }
        }
    }

    /** Several things may be due at once, after an outage; what is left then is due at the next tick. */
    private void subject(String key, Instant now) {
        for (int i = 0; i < CHANGES_PER_TIMER && isDue(stores.containment(key), now); i++) {
            Subject subject = stores.containment(key).orElseThrow().subject();
            books.decide(subject, "", Impact.none(), now, view -> owner.tick(view, now));
        }
        // Also after a change of the policy, which may have moved what is due: no subject is left without its timer.
        stores.containment(key)
                .flatMap(books::due)
                .ifPresent(at -> stores.timers().set(at, Timers.Purpose.SUBJECT, key));
    }

    private boolean isDue(Optional<Containment> containment, Instant now) {
        return containment.flatMap(books::due).filter(at -> !at.isAfter(now)).isPresent();
    }

    private void tenant(String tenant, Instant now) {
        for (int i = 0; i < CHANGES_PER_TIMER && isDue(books.tenancy(tenant, now), now); i++) {
            Tenancy before = books.tenancy(tenant, now);
            TenantRuling ruling = owner.tick(before, now);
            books.keep(before, ruling.tenancy());
            books.leave(ruling.effects(), now);
        }
        books.wake(books.tenancy(tenant, now));
    }

    private boolean isDue(Tenancy tenancy, Instant now) {
        return books.due(tenancy).filter(at -> !at.isAfter(now)).isPresent();
    }

    /** The answer of a stop-all in force stays: it is where people see that it is. */
    private void forget(String requestKey, Instant now) {
        boolean inForce = stores.tenancy(Keys.parts(requestKey).getFirst())
                .flatMap(Tenancy::stop)
                .filter(stop -> Books.key(stop.request()).equals(requestKey))
                .isPresent();
        stores.forgetRequest(requestKey);
        if (!inForce) {
            outbox.forgetAnswer(requestKey, now);
        }
    }

    private void approval(String gateKey, Instant now) {
        if (stores.endApproval(gateKey, now)) {
            outbox.endApproval(gateKey, now);
        }
    }
}
