package io.cordon.detectors.facts;

import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.ValuePrints;
import java.util.Locale;
import java.util.Set;

/**
 * Which records of a content are by somebody whose word may instruct the agent, as whoever started the session said. A record is his if a whole
 * field of it that says who wrote it names him; that free text says so, or that he is among the readers, counts for nothing.
 */
final class InstructedRecords {

    private static final int LIMIT = 512;
    private static final boolean[] NONE = {};
    private static final Set<String> WROTE = Set.of(
            "from", "sender", "author", "reporter", "organizer", "sent_by", "posted_by", "written_by", "created_by");

    private InstructedRecords() {}

    /** By index; empty for hardly any session declares such people. */
    static boolean[] of(SessionFacts session, Content content) {
        if (!session.scopes().every(ScopeFacts::hasAuthors)) {
            return NONE;
        }
        boolean[] instructed = new boolean[Math.clamp(content.records(), 1, LIMIT)];
        boolean[] disputed = new boolean[instructed.length];
        for (Segment segment : content.segments()) {
            if (segment.record() < instructed.length && segment.wholeField() && saysWhoWrote(segment.path())) {
                boolean his = names(session, segment.values());
                instructed[segment.record()] |= his;
                disputed[segment.record()] |= !his;
            }
        }
        for (int i = 0; i < instructed.length; i++) {
            instructed[i] &= !disputed[i];
        }
        return instructed;
    }

    /** True if third parties whose word is not to instruct may have written a result. */
    static boolean taints(SessionFacts session, ToolCallCompleted call) {
        return call.untrustedOutput() && !instructs(session, call.tool()) && !coverAll(session, call.result());
    }

    /** True if whoever started the session lets this tool's results instruct the agent. */
    static boolean instructs(SessionFacts session, String tool) {
        return session.scopes().every(scope -> scope.letsInstruct(tool));
    }

    /** True if there is something in a content, and nothing but such records. */
    static boolean coverAll(SessionFacts session, Content content) {
        boolean[] instructed = of(session, content);
        for (Segment segment : content.segments()) {
            if (segment.record() >= instructed.length || !instructed[segment.record()]) {
                return false;
            }
        }
        return !content.segments().isEmpty();
    }

    static boolean saysWhoWrote(String path) {
        return WROTE.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static boolean names(SessionFacts session, ValuePrints values) {
        for (int i = 0; i < values.size(); i++) {
            long print = values.print(i);
            if (session.scopes().every(scope -> scope.letsInstruct(print))) {
                return true;
            }
        }
        return false;
    }
}
