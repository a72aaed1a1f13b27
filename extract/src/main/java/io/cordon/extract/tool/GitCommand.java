package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.List;
import java.util.Set;

/** What a git command does, by its sub-command. */
final class GitCommand {

    private static final Set<String> READS = Vocabulary.of("""
            status log diff show blame branch grep ls-files rev-parse describe remote reflog shortlog cat-file ls-tree config tag
            bisect help
            """);
    private static final Set<String> SENDS = Vocabulary.of("push clone fetch pull send-email ls-remote submodule");

    private GitCommand() {}

    static Capability capability(List<String> arguments) {
        String command = "";
        for (int i = 0; i < arguments.size() && command.isEmpty(); i++) {
            boolean takesNext =
                    arguments.get(i).equals("-C") || arguments.get(i).equals("-c");
            i += takesNext ? 1 : 0;
            command = takesNext || arguments.get(i).startsWith("-") ? "" : arguments.get(i);
        }
        if (command.equals("clean") || command.equals("filter-branch")) {
            return Capability.DESTRUCTIVE;
        }
        return READS.contains(command)
                ? Capability.READ
                : SENDS.contains(command) ? Capability.EGRESS : Capability.WRITE;
    }
}
