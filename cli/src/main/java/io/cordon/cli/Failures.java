package io.cordon.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line; the whole trace only where it was asked for. */
final class Failures implements IExecutionExceptionHandler {

    private static final int BROKEN_INPUT = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println("cordon: " + message(failure));
        if (Boolean.getBoolean("cordon.trace")) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("(CORDON_JAVA_OPTS=-Dcordon.trace=true shows where)");
        }
        return BROKEN_INPUT;
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
