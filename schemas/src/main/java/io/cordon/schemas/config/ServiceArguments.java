package io.cordon.schemas.config;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a service is started with: one configuration file, or a question about itself.
 *
 * @param service its name, as in its image and its file
 * @param version which one it is
 * @param words as they were given
 */
public record ServiceArguments(String service, String version, List<String> words) {
    private static final int ANSWERED = 0;
    private static final int WRONG = 2;

    public ServiceArguments {
        requireNonNull(service, "service");
        requireNonNull(version, "version");
        words = List.copyOf(words);
    }

    /**
     * Of a main method.
     *
     * @param main of the jar whose version it is; outside of one that is "dev"
     */
    public static ServiceArguments of(String service, Class<?> main, String... words) {
        String version = Optional.ofNullable(main.getPackage().getImplementationVersion())
                .orElse("dev");
        return new ServiceArguments(service, version, List.of(words));
    }

    /** The status to end with, if there is nothing to start: the question is answered then, or the right use is shown. */
    public OptionalInt answer(PrintStream out, PrintStream err) {
        String word = words.size() == 1 ? words.get(0) : "";
        return switch (word) {
            case "-h", "--help" -> said(out, usage(), ANSWERED);
            case "-V", "--version" -> said(out, "cordon-" + service + " " + version, ANSWERED);
            default -> word.isEmpty() || word.startsWith("-") ? said(err, usage(), WRONG) : OptionalInt.empty();
        };
    }

    /** The configuration file, if nothing had to be answered. */
    public Path file() {
        return Path.of(words.get(0));
    }

    private static OptionalInt said(PrintStream stream, String text, int status) {
        stream.println(text);
        return OptionalInt.of(status);
    }

    private String usage() {
        return "usage: cordon-" + service + " CONFIGURATION.yaml\n"
                + "Runs until SIGTERM and stops in order then. Every setting: docs/operations/configuration.md.\n"
                + "  -h, --help      this\n"
                + "  -V, --version   which version it is\n"
                + "Status: 0 asked and answered; 1 could not start, a restart may help; 2 wrong arguments or configuration; 143 stopped by SIGTERM";
    }
}
