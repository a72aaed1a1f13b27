package io.cordon.quickstart.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the demonstration showed what it is to show: every hostile session contained and proven, no ordinary one touched.
 *
 * @param problems sentences; none means that it did
 */
public record Verdict(List<String> problems) {
    public Verdict {
        problems = List.copyOf(problems);
    }

    static Verdict of(List<SessionResult> results, int unreadable) {
        List<String> problems = new ArrayList<>();
        results.forEach(result -> result.problem().ifPresent(problems::add));
        if (results.stream().noneMatch(SessionResult::hostile)) {
            problems.add("no session turned hostile");
        }
        if (results.stream().allMatch(SessionResult::hostile)) {
            problems.add("no session was ordinary");
        }
        if (unreadable > 0) {
            problems.add(unreadable + " records went to the dead-letter topic");
        }
        return new Verdict(problems);
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
