package io.cordon.load.survival;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of everything.
 *
 * @param accepted events that the brokers promised to keep
 * @param refused events of which the emitter was told that they are not kept
 * @param lost accepted, and not in the topic
 * @param unprocessed accepted, and not in the record of their session
 * @param deadLettered accepted, and refused by detection
 * @param hostile sessions that did harm
 * @param contained of those, with every point proven and every token dead
 * @param doubled hostile sessions with more than one containment
 * @param wronged other sessions that were held, contained or lost their token
 * @param opened sessions that a gate let through after it had denied them
 */
public record Ledger(
        long accepted,
        long refused,
        long lost,
        long unprocessed,
        long deadLettered,
        long hostile,
        long contained,
        long doubled,
        long wronged,
        long opened) {

    /** Whether nothing is missing and nobody was wronged. */
    public boolean clean() {
        return lost == 0
                && unprocessed == 0
                && deadLettered == 0
                && contained == hostile
                && doubled == 0
                && wronged == 0
                && opened == 0;
    }

    /** Each line with its name, for people. */
    public Map<String, Long> lines() {
        Map<String, Long> lines = new LinkedHashMap<>();
        lines.put("events accepted", accepted);
        lines.put("events that were not accepted", refused);
        lines.put("accepted and lost", lost);
        lines.put("accepted and not processed", unprocessed);
        lines.put("accepted and dead-lettered", deadLettered);
        lines.put("hostile sessions", hostile);
        lines.put("hostile sessions contained, proven", contained);
        lines.put("hostile sessions contained twice", doubled);
        lines.put("other sessions held or contained", wronged);
        lines.put("gates opened", opened);
        return lines;
    }
}
