package io.cordon.cli.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** Until when certificates are good. */
final class Expiry {
    /** Time enough to replace one without haste. */
    private static final Duration SOON = Duration.ofDays(30);

    private Expiry() {}

    /** Of a chain: it ends with the first of its certificates. */
    static Symptom ofChain(String what, List<Instant> ends, Instant now) {
        return judged(what, Collections.min(ends), Collections.min(ends), now);
    }

    /** Of authorities: one after the other may end while others are trusted beside it, but none should be forgotten. */
    static Symptom ofTrust(String what, List<Instant> ends, Instant now) {
        return judged(what, Collections.min(ends), Collections.max(ends), now);
    }

    private static Symptom judged(String what, Instant first, Instant decisive, Instant now) {
        if (!decisive.isAfter(now)) {
            return Symptom.wrong(
                    Area.KEYS, what + " expired on " + day(decisive) + ": no connection can be made with it");
        }
        if (first.isAfter(now.plus(SOON))) {
            return Symptom.good(Area.KEYS, what + " is good until " + day(first));
        }
        return Symptom.weak(
                Area.KEYS,
                what + (first.isAfter(now) ? " ends on " : " has one that expired on ") + day(first) + ": replace it");
    }

    private static LocalDate day(Instant end) {
        return end.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
