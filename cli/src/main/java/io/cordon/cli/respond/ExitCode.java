package io.cordon.cli.respond;

import io.cordon.operations.request.Answer;

/** How a command of an operator ends; scripts rely on it. */
enum ExitCode {
    /** Done, and proven where there is something to prove. */
    DONE(0),
    /** Refused, taken back, waiting for a second operator, or done and not proven; for reading commands: something needs a person. */
    NOT_DONE(1),
    /** Wrong use, broken input, or a cluster that does not answer. */
    USAGE(2),
    /** No answer within the time that was given. The request stands. */
    TIMEOUT(3);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    static ExitCode of(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> DONE;
            case Answer.Previewed previewed -> DONE;
            case Answer.NotProven notProven -> NOT_DONE;
            case Answer.Refused refused -> NOT_DONE;
            case Answer.Waiting waiting -> NOT_DONE;
            case Answer.NoAnswer noAnswer -> TIMEOUT;
        };
    }
}
