package io.cordon.cli.respond;

import io.cordon.operations.request.Answer;

/** An answer as people read it. */
final class AnswerText {

    private AnswerText() {}

    static String of(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> done.says();
            case Answer.Previewed previewed -> previewed.says();
            case Answer.NotProven notProven -> "NOT PROVEN: " + notProven.says();
            case Answer.Refused refused -> "REFUSED: " + refused.says();
            case Answer.Waiting waiting ->
                "WAITING for a second operator: " + waiting.says()
                        + waiting.expiresAt().map(at -> ", until " + at).orElse("") + System.lineSeparator()
                        + "  cordon confirm " + waiting.requestId() + " --reason ...";
            case Answer.NoAnswer none ->
                "NO ANSWER within " + none.waited().toSeconds() + " s (" + none.says()
                        + "). The request stands; 'cordon inspect' shows what becomes of it.";
        };
    }

    /** Constant name for programs. */
    static String word(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> "done";
            case Answer.Previewed previewed -> "preview";
            case Answer.NotProven notProven -> "not-proven";
            case Answer.Refused refused -> "refused";
            case Answer.Waiting waiting -> "waiting";
            case Answer.NoAnswer none -> "no-answer";
        };
    }
}
