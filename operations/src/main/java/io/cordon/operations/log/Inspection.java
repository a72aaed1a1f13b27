package io.cordon.operations.log;

import io.cordon.schemas.sign.DocumentVerifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/*
 * A changed line breaks its own hash only: the next line is compared with the hash that the changed line states and with the one that its text
 * has now, so that one change is one problem. Numbers come before hashes: where a line is missing or out of place, that is said, and not that
 * its neighbour's hash does not fit. Whoever renumbers and hashes anew has no key: then a checkpoint's signature fails.
 */
/** One walk over the lines of a tenant's log. */
final class Inspection {

    private final DocumentVerifier keys;
    private final List<Written> lines;
    private final Optional<LogAnchor> anchor;
    private final List<LogProblem> problems;
    private final Set<Long> present = new HashSet<>();
    private final Set<Long> seen = new HashSet<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private long checkpoints;
    private long unsigned;
    private long signedUpTo;
    private String stated = "";
    private String computed = "";

    Inspection(DocumentVerifier keys, List<Written> lines, List<LogProblem> unreadable, Optional<LogAnchor> anchor) {
        this.keys = keys;
        this.lines = lines;
        this.anchor = anchor;
        this.problems = new ArrayList<>(unreadable);
        lines.forEach(each -> present.add(each.line().sequence()));
    }

    LogReport report() {
        Optional<Written> before = Optional.empty();
        for (Written each : lines) {
            inspect(each, before);
            before = Optional.of(each);
        }
        problems.sort(
                Comparator.comparing((LogProblem problem) -> problem.file().toString())
                        .thenComparingInt(LogProblem::line));
        anchor.ifPresent(this::hold);
        return lines.isEmpty()
                ? empty()
                : summary(lines.getFirst().line(), lines.getLast().line());
    }

    private void inspect(Written each, Optional<Written> before) {
        Line line = each.line();
        kinds.merge(line.content().path("kind").asText(), 1L, Long::sum);
        if (before.filter(last -> !last.line().tenant().equals(line.tenant())).isPresent()) {
            problems.add(each.problem("the line is of another tenant's log"));
        }
        boolean inPlace = placed(each, before);
        seen.add(line.sequence());
        List<String> candidates = predecessors(line);
        Optional<String> previous = predecessor(line, candidates);
        if (inPlace && previous.isEmpty()) {
            problems.add(
                    each.problem("line " + line.sequence() + " was changed: it does not have the hash that it states"));
        }
        if (line.is(LineKind.CHECKPOINT)) {
            checkpoint(each, previous.orElse(candidates.getFirst()));
        } else if (!line.is(LineKind.SEGMENT)) {
            unsigned++;
        }
        stated = line.hash();
        computed = LineHash.of(previous.orElse(candidates.getFirst()), line.body());
    }

    /** Whether the line has the number that follows; says what is the matter if not. */
    private boolean placed(Written each, Optional<Written> before) {
        long sequence = each.line().sequence();
        if (before.isEmpty()) {
            return begins(each);
        }
        long expected = before.get().line().sequence() + 1;
        if (sequence == expected) {
            return true;
        }
        if (seen.contains(sequence)) {
            problems.add(each.problem("line " + sequence + " is there twice"));
        } else if (sequence < expected) {
            problems.add(each.problem(
                    "line " + sequence + " is not where it was written: it follows line " + (expected - 1)));
        } else {
            missing(each, expected, sequence);
        }
        return false;
    }

    private boolean begins(Written each) {
        if (!each.line().is(LineKind.SEGMENT)) {
            problems.add(each.problem("line " + each.line().sequence()
                    + " is not where it was written: the file's own first line should stand here"));
            return false;
        }
        return true;
    }

    private void missing(Written each, long from, long before) {
        for (long number = from; number < before; number++) {
            if (!present.contains(number)) {
                problems.add(each.problem("line " + number + " is missing before line " + before));
            }
        }
        if (present.contains(from)) {
            problems.add(each.problem(
                    "line " + before + " is not where it was written: line " + from + " should stand here"));
        }
    }

    /** What the hash may follow from: what the line before states, and what its text gives, in case its hash was what was changed. */
    private List<String> predecessors(Line line) {
        if (stated.isEmpty()) {
            return List.of(
                    line.sequence() == 1
                            ? LineHash.NONE
                            : line.facts().path("previous").asText());
        }
        return List.of(stated, computed);
    }

    private static Optional<String> predecessor(Line line, List<String> candidates) {
        return candidates.stream()
                .filter(line::follows)
                .filter(each -> !line.is(LineKind.SEGMENT)
                        || line.facts().path("previous").asText().equals(each))
                .findFirst();
    }

    private void checkpoint(Written each, String previous) {
        String problem = Checkpoint.problem(each.line(), previous, keys);
        if (problem.isEmpty()) {
            checkpoints++;
            unsigned = 0;
            signedUpTo = each.line().sequence();
        } else {
            problems.add(each.problem("checkpoint " + each.line().sequence() + ": " + problem
                    + "; signed and good up to line " + signedUpTo));
        }
    }

    private void hold(LogAnchor noted) {
        boolean there = lines.stream()
                .anyMatch(each -> each.line().sequence() == noted.sequence()
                        && each.line().hash().equals(noted.hash()));
        if (!there && !lines.isEmpty()) {
            problems.add(lines.getLast()
                    .problem("line " + noted.sequence() + " as it was noted elsewhere is not in the log: its end was "
                            + "taken off, or it is another log"));
        }
    }

    private LogReport summary(Line first, Line last) {
        return new LogReport(
                last.tenant(),
                first.sequence(),
                last.sequence(),
                last.hash(),
                lines.size(),
                checkpoints,
                unsigned,
                kinds,
                problems);
    }

    private LogReport empty() {
        return new LogReport("", 0, 0, LineHash.NONE, 0, 0, 0, Map.of(), problems);
    }
}
