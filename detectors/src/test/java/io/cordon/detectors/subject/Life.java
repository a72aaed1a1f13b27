package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.event.OriginLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One credential's life, told in seconds, with what is said about it. Its own sessions are "owner" and, in the same tree, "child". */
final class Life {
    private final CredentialWatch watch;
    private CredentialFacts facts = new CredentialFacts();
    private final List<Sighting> said = new ArrayList<>();
    private int uses;

    Life() {
        this(CredentialWatch.of(id -> Settings.DEFAULT));
    }

    Life(CredentialWatch watch) {
        this.watch = watch;
    }

    static Life issued(long at) {
        return new Life().learn(new Sign.Issued(owner(), moment(at)));
    }

    static Sign.By owner() {
        return new Sign.By("owner", "owner");
    }

    static Moment moment(long second) {
        return new Moment(second * 1000, second * 1000);
    }

    /** What is stored in between is read again, as in the topology. */
    Life learn(Sign sign) {
        facts = CredentialFacts.decode(facts.encode());
        said.addAll(watch.take(facts, sign));
        return this;
    }

    Life reported(long at) {
        return reported("owner", "owner", "pod-1", at);
    }

    Life reported(String session, String root, String instance, long at) {
        return learn(new Sign.Reported(new Sign.By(session, root), instance, OriginLevel.VERIFIED, moment(at)));
    }

    Life ended(long at) {
        return learn(new Sign.Ended(owner(), moment(at)));
    }

    Life contained(long at) {
        return learn(new Sign.Contained(owner(), moment(at)));
    }

    /** Accepted, and told at once. */
    Life accepted(String place, long at) {
        return accepted(place, at, at);
    }

    /** Accepted, by the target's clock, and told then, by ours. */
    Life accepted(String place, long at, long arrived) {
        return learn(new Sign.Accepted("orders", place, "use-" + uses++, at * 1000, arrived * 1000, arrived * 1000));
    }

    Life tick(long now) {
        said.addAll(watch.tick(facts, now * 1000));
        return this;
    }

    OptionalLong nextDue() {
        return facts.nextDue();
    }

    int bytes() {
        return facts.encode().length;
    }

    /** Said since the last question. */
    List<Sighting> said() {
        List<Sighting> news = List.copyOf(said);
        said.clear();
        return news;
    }

    List<String> detections() {
        return said().stream().map(sighting -> sighting.detection().id()).toList();
    }
}
