package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.List;
import java.util.Set;

/** What a git command does, by its sub-command. */
final class GitCommand {

    private static final Set<String> READS = Vocabulary.of("""
            status log diff show blame branch grep ls-files rev-parse describe reflog shortlog cat-file ls-tree tag bisect help
            """);
    private static final Set<String> SETS = Vocabulary.of("add set-url rename remove rm prune");
    private static final Set<String> SENDS = Vocabulary.of("push clone fetch pull send-email ls-remote submodule");

    private GitCommand() {}

    static Capability capability(List<String> arguments) {
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            at += arguments.get(at).equals("-C") || arguments.get(at).equals("-c") ? 2 : 1;
        }
        return at < arguments.size()
                ? capability(arguments.get(at), arguments.subList(at + 1, arguments.size()))
                : Capability.WRITE;
    }

    private static Capability capability(String command, List<String> arguments) {
        return switch (command) {
            case "clean", "filter-branch" -> Capability.DESTRUCTIVE;
            case "remote" -> SimpleCommand.any(arguments, SETS::contains) ? Capability.WRITE : Capability.READ;
            case "config" -> isSetting(arguments) ? Capability.WRITE : Capability.READ;
            default ->
                READS.contains(command)
                        ? Capability.READ
                        : SENDS.contains(command) ? Capability.EGRESS : Capability.WRITE;
        };
    }

    /** A key and a value after it. */
    private static boolean isSetting(List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.startsWith("-")).count() >= 2
                && !SimpleCommand.any(arguments, argument -> argument.startsWith("--get"));
    }
}
