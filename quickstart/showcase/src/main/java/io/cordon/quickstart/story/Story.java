package io.cordon.quickstart.story;

import io.cordon.quickstart.agent.Narrator;
import io.cordon.quickstart.agent.Role;
import io.cordon.quickstart.agent.Step;
import io.cordon.quickstart.broker.SessionCredentials;
import io.cordon.quickstart.tool.Answer;
import java.util.Locale;

/** Tells what agents do, and keeps it in the ledger. */
public final class Story implements Narrator {
    private final Telling telling;
    private final Ledger ledger;
    private final Attempts attempts = new Attempts();
    private final Repeats repeats = new Repeats();
    private final boolean verbose;

    public Story(Telling telling, Ledger ledger, boolean verbose) {
        this.telling = telling;
        this.ledger = ledger;
        this.verbose = verbose;
    }

    @Override
    public void began(Role role, String session, SessionCredentials credentials) {
        ledger.open(role, session, credentials);
        String task = role.plot().hostile() ? role.task().replaceAll("[0-9a-f]{24,}", "(hex)") : role.task();
        if (role.plot().quiet()) {
            return;
        }
        telling.task(role.name(), task, role.plot().hostile() ? Tone.PLAIN : Tone.DIM);
    }

    @Override
    public void took(Role role, String session, Step step) {
        switch (step.outcome()) {
            case Step.Stopped stopped -> stopped(role, session, step, stopped);
            case Step.Ran ran -> ran(role, session, step, ran);
        }
    }

    private void stopped(Role role, String session, Step step, Step.Stopped stopped) {
        ledger.with(session, file -> {
            file.stopped(stopped.took());
            return file;
        });
        String decision = stopped.decision().name().toLowerCase(Locale.ROOT).replace('_', '-');
        tell(
                role,
                step.tool(),
                step.what(),
                "GATE: " + decision + ", " + Span.of(stopped.took()) + told(stopped),
                Tone.BAD);
        if (!role.plot().quiet()) {
            telling.explained(stopped.explanation());
        }
    }

    /** The reason, where no finding will say it. */
    private static String told(Step.Stopped stopped) {
        return stopped.reason().equals("held") || stopped.reason().equals("contained") ? ", " + stopped.reason() : "";
    }

    private void ran(Role role, String session, Step step, Step.Ran ran) {
        if (ran.answer() instanceof Answer.Refused refused && refused.cutOff()) {
            ledger.with(session, file -> {
                file.refused();
                return file;
            });
        }
        if (!ran.asked()) {
            pastTheGate(role, session, step, ran.answer());
        } else if (verbose || repeats.shows(session, step.tool())) {
            tell(role, step.tool(), step.what(), ending(ran.answer()), tone(role, ran.answer()));
        }
    }

    private void pastTheGate(Role role, String session, Step step, Answer answer) {
        if (answer instanceof Answer.Given) {
            int before = attempts.accepted(session, step.tool());
            if (before == 0 || verbose) {
                tell(role, step.tool(), step.what(), "still accepted", Tone.WARN);
            }
            return;
        }
        int before = attempts.before(session, step.tool());
        tell(
                role,
                step.tool(),
                "goes on: cut off after " + before + " more accepted " + (before == 1 ? "call" : "calls"),
                ending(answer),
                Tone.GOOD);
    }

    private static String ending(Answer answer) {
        return switch (answer) {
            case Answer.Given given -> given.summary();
            case Answer.Refused refused -> "REFUSED: " + refused.summary();
            case Answer.Failed failed -> "failed: " + failed.summary();
        };
    }

    private static Tone tone(Role role, Answer answer) {
        return switch (answer) {
            case Answer.Given given -> role.plot().hostile() ? Tone.PLAIN : Tone.DIM;
            case Answer.Refused refused -> refused.cutOff() ? Tone.GOOD : Tone.WARN;
            case Answer.Failed failed -> Tone.WARN;
        };
    }

    @Override
    public void noted(Role role, String session, String what) {
        tell(role, "", what, "", Tone.PLAIN);
    }

    @Override
    public void ended(Role role, String session, boolean completed) {
        ledger.with(session, file -> {
            file.ended(completed);
            return file;
        });
        repeats.hidden(session).ifPresent(hidden -> tell(role, "", "and " + hidden + " more like these", "", Tone.DIM));
        boolean asItShould = completed && !role.plot().hostile();
        tell(
                role,
                "ends",
                completed ? role.plot().hostile() ? "gives up" : "work done" : "could not go on",
                "",
                asItShould ? Tone.DIM : Tone.PLAIN);
    }

    private void tell(Role role, String label, String text, String end, Tone tone) {
        if (!role.plot().quiet()) {
            telling.agent(role.name(), label, text, end, tone);
        }
    }
}
