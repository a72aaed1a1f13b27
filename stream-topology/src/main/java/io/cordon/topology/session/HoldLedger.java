package io.cordon.topology.session;

import static io.cordon.detectors.finding.Rung.HOLD;
import static io.cordon.detectors.finding.Rung.STEP_UP;

import io.cordon.detectors.response.Hold;
import io.cordon.topology.session.journal.Allowance;
import io.cordon.topology.session.journal.Journal;
import io.cordon.topology.table.Table;
import java.time.Instant;
import java.util.Optional;

/*
 * Only new holds count. One that stands is renewed whatever the limit says, since taking it back would open what was shut for a reason. One
 * that became a question asks again with each renewal and is granted when the window has passed.
 */
/** The holds that this task wrote, and whether one more is within the limit. */
final class HoldLedger {
    private final Table holds;
    private final Tenants tenants;
    private final HoldLimit limit;
    private final Journal journal;

    HoldLedger(Table holds, Tenants tenants, HoldLimit limit, Journal journal) {
        this.holds = holds;
        this.tenants = tenants;
        this.limit = limit;
        this.journal = journal;
    }

    /**
     * What may be written.
     *
     * @param hold the hold, as granted
     * @param renewed it stood already
     * @param limited it was to be a hold and became a question
     * @param storm it is the first in its window that became one
     */
    record Settled(Hold hold, boolean renewed, boolean limited, boolean storm) {}

    /**
     * Decides on a hold and notes it.
     *
     * @param wanted the hold, by the broker's clock
     * @param now the broker's clock
     */
    Settled settle(String tenant, String key, Hold wanted, Instant now) {
        boolean renewed = find(key)
                .filter(grip -> grip.stands(now) && grip.rung() == wanted.rung())
                .isPresent();
        Settled settled = renewed || wanted.rung() != HOLD
                ? new Settled(wanted, renewed, false, false)
                : newly(tenant, key, wanted, now);
        holds.put(key, Grip.of(settled.hold()).encode());
        return settled;
    }

    private Settled newly(String tenant, String key, Hold wanted, Instant now) {
        return switch (journal.allowance(key, () -> allowance(tenant, now))) {
            case GRANTED -> new Settled(wanted, false, false, false);
            case LIMITED -> question(wanted, false);
            case FIRST_LIMITED -> question(wanted, true);
        };
    }

    private static Settled question(Hold wanted, boolean storm) {
        return new Settled(new Hold(wanted.subject(), STEP_UP, wanted.expiresAt()), false, true, storm);
    }

    private Allowance allowance(String tenant, Instant now) {
        TenantRecord record = tenants.of(tenant).at(now, limit.window());
        if (limit.allows(record.holds() + 1, record.liveSessions())) {
            tenants.put(tenant, record.held());
            return Allowance.GRANTED;
        }
        tenants.put(tenant, record.inStorm());
        return record.storm() ? Allowance.LIMITED : Allowance.FIRST_LIMITED;
    }

    Optional<Grip> find(String key) {
        return Optional.ofNullable(holds.get(key)).map(Grip::decode);
    }

    /**
     * Forgets a hold.
     *
     * @return false if there was none
     */
    boolean forget(String key) {
        return holds.take(key) != null;
    }
}
