package io.cordon.cli;

import io.cordon.schemas.secret.FileName;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.ConfigException;
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

    /** What the JDK says of a file that can't be used is often its name alone, and what wraps that seldom says more. */
    private static String message(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSystemException refused) {
                return about(refused, message);
            }
            if (isAboutBrokers(cause)) {
                return message + ": " + cause.getMessage();
            }
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : message;
    }

    /** Other settings of a client may be secrets. */
    private static boolean isAboutBrokers(Throwable cause) {
        return cause instanceof ConfigException
                && String.valueOf(cause.getMessage()).contains(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    }

    private static String about(FileSystemException refused, String message) {
        String why = why(refused);
        if (message.equals(refused.getMessage()) || message.equals(refused.toString())) {
            return refused.getFile() + ": " + why;
        }
        return message.contains(why) ? message : message + ": " + why;
    }

    /** To who writes a file, "no such file" means that it has no directory. */
    private static String why(FileSystemException refused) {
        Path directory = refused.getFile() == null
                ? null
                : Path.of(refused.getFile()).toAbsolutePath().getParent();
        return refused instanceof NoSuchFileException && directory != null && !Files.isDirectory(directory)
                ? "there is no directory " + directory
                : FileName.why(refused);
    }
}
