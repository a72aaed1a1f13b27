package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.finding.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what is learnt about a credential, changes the facts and says what does not fit together. Pure: the same signs and ticks give the
 * same sightings. Signs may come in any order and more than once.
 */
public final class CredentialWatch {
    private final Function<String, Settings> settings;
    private final OutsideSession outside;
    private final TwoPlaces twoPlaces;
    private final AfterEnd afterEnd;
    private final AfterContainment afterContainment;

    private CredentialWatch(Function<String, Settings> settings) {
        this.settings = settings;
        this.outside = new OutsideSession(of(OutsideSession.DESCRIPTION));
        this.twoPlaces = new TwoPlaces(of(TwoPlaces.DESCRIPTION));
        this.afterEnd = new AfterEnd(of(AfterEnd.DESCRIPTION));
        this.afterContainment = new AfterContainment(of(AfterContainment.DESCRIPTION));
    }

    /**
     * A watch.
     *
     * @param settings mode and numbers by the id of a detection
     */
    public static CredentialWatch of(Function<String, Settings> settings) {
        return new CredentialWatch(settings);
    }

    private Settings of(Description description) {
        return settings.apply(description.id());
    }

    /** Takes one thing learnt. What is returned was not said before. */
    public List<Sighting> take(CredentialFacts facts, Sign sign) {
        List<Sighting> seen = new ArrayList<>(0);
        switch (sign) {
            case Sign.Issued issued -> issued(facts, issued);
            case Sign.Reported use -> reported(facts, use, seen);
            case Sign.Ended ended -> ended(facts, ended, seen);
            case Sign.Contained contained -> {
                facts.holders.change(
                        contained.session(),
                        holder -> holder.contained(contained.when().latest()));
                facts.unexplained.clear();
            }
            case Sign.Released released -> facts.holders.change(released.session(), Holder::released);
            case Sign.Accepted use -> accepted(facts, use, seen);
            case Sign.Baited bait -> seen.add(CanaryCredential.used(bait));
            case Sign.Answered answer -> answered(facts, answer);
            case Sign.Piled piled -> seen.add(Sighting.question(Accumulation.DESCRIPTION, "piled", piled.reason()));
        }
        touch(facts, sign);
        return said(facts, seen);
    }

    /** Lets time pass. */
    public List<Sighting> tick(CredentialFacts facts, long now) {
        return said(facts, outside.due(facts, now));
    }

    private void issued(CredentialFacts facts, Sign.Issued issued) {
        facts.holders.change(issued.to(), Holder::issuedTo);
        outside.explains(facts, issued.when());
    }

    private void reported(CredentialFacts facts, Sign.Reported use, List<Sighting> seen) {
        boolean belongs = facts.holders.belongs(facts.holders.of(use.by()));
        Optional<Sighting> late = afterEnd.reported(facts, use);
        if (late.isPresent()) {
            seen.add(late.get().from(use.origin()));
        } else if (!belongs) {
            seen.add(twoPlaces
                    .reported(facts, use)
                    .orElseGet(() -> outside.foreign(use))
                    .from(use.origin()));
        }
        long turn = facts.holders.nextTurn();
        facts.holders.change(
                use.by(), holder -> holder.used(use.instance(), use.when().earliest(), turn));
        if (belongs) {
            outside.explains(facts, use.when());
        }
    }

    private void ended(CredentialFacts facts, Sign.Ended ended, List<Sighting> seen) {
        facts.holders.change(
                ended.session(), holder -> holder.ended(ended.when().latest()));
        afterEnd.ended(facts).ifPresent(seen::add);
    }

    /** Of a credential that only a target knows nothing is kept: there is nothing to compare it with, and anybody can make up names. */
    private void accepted(CredentialFacts facts, Sign.Accepted use, List<Sighting> seen) {
        if (facts.isUnknown()) {
            return;
        }
        if (use.when().earliest() > facts.lastAccepted) {
            facts.lastAccepted = use.when().earliest();
            facts.lastAcceptedBy = use.source();
        }
        if (AfterContainment.since(facts).isPresent()) {
            afterContainment.accepted(facts, use).ifPresent(seen::add);
            return;
        }
        twoPlaces.accepted(facts, use).ifPresent(seen::add);
        if (facts.holders.endedAt().isPresent()) {
            afterEnd.accepted(facts, use).ifPresent(seen::add);
        } else {
            outside.accepted(facts, use);
        }
    }

    /** An answer changes what is known and never leads to a sighting. One of an older epoch than is known is an old answer. */
    private static void answered(CredentialFacts facts, Sign.Answered answer) {
        if (answer.epoch() < facts.epoch) {
            return;
        }
        boolean stands = answer.contained() && facts.isContained() && answer.epoch() == facts.epoch;
        facts.epoch = answer.epoch();
        facts.containedSince = !answer.contained() ? 0 : stands ? facts.containedSince : answer.at();
        facts.unexplained.clear();
    }

    private static void touch(CredentialFacts facts, Sign sign) {
        long at = switch (sign) {
            case Sign.Issued issued -> issued.when().latest();
            case Sign.Reported use -> use.when().latest();
            case Sign.Ended ended -> ended.when().latest();
            case Sign.Contained contained -> contained.when().latest();
            case Sign.Released released -> released.when().latest();
            case Sign.Accepted use -> use.arrived();
            case Sign.Baited bait -> bait.use().arrived();
            case Sign.Answered answer -> answer.at();
            case Sign.Piled piled -> piled.when().latest();
        };
        facts.touched = Math.max(facts.touched, at);
    }

    /** What was not said before, as far as its detection may go. What a contained credential still does cannot make matters worse for it. */
    private List<Sighting> said(CredentialFacts facts, List<Sighting> seen) {
        return seen.stream()
                .map(sighting -> sighting.in(of(sighting.detection()).mode()))
                .map(sighting -> facts.isContained() ? sighting.atMost(Rung.ALERT) : sighting)
                .filter(sighting -> sighting.mode() != Mode.OFF && facts.tell(sighting.code()))
                .toList();
    }
}
