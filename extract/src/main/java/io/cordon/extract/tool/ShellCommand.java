package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.List;

/** What a line of shell does: the gravest effect of its simple commands, and of the code that it hands to an interpreter. */
final class ShellCommand {

    private ShellCommand() {}

    static Capability capability(String script) {
        List<List<String>> commands = ShellWords.commands(script);
        Capability gravest = Capability.READ;
        boolean interprets = false;
        for (List<String> command : commands) {
            gravest = Gravity.graver(gravest, SimpleCommand.capability(command));
            interprets |= SimpleCommand.interprets(command);
        }
        if (interprets && NetworkCode.isIn(script)) {
            return Capability.EGRESS;
        }
        return commands.isEmpty() ? Capability.UNKNOWN : gravest;
    }
}
