package io.cordon.extract.tool;

import io.cordon.extract.Act;
import io.cordon.extract.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the name of a tool says, whatever a call asks of it.
 *
 * @param capability what the tool can do; unknown if the name does not say
 * @param acts what it does beyond that
 * @param shell whether it is a shell
 * @param onlyShell whether it says nothing but that something is run
 * @param tellsUser whether it speaks to the session's own user
 * @param reads whether it looks at something
 * @param sets whether it puts something in the place of what was there, or is for addresses that stand for what comes later
 * @param sensitive whether it speaks of what must not leave
 */
record ToolName(
        Capability capability,
        Set<Act> acts,
        boolean shell,
        boolean onlyShell,
        boolean tellsUser,
        boolean reads,
        boolean sets,
        boolean sensitive) {

    private static final Set<String> SENSITIVE = Vocabulary.of("""
            iban payment payments transactions passport card cards salary payroll medical patient private personal secret secrets password
            passwords credential credentials token tokens
            """);
    private static final Set<String> PERSONS = Vocabulary.of("user account customer profile employee contact");
    private static final Set<String> PARTICULARS =
            Vocabulary.of("info information details data profile record records");

    private static final Remembered<ToolName> NAMES = new Remembered<>(ToolName::read);

    static ToolName of(String name) {
        return NAMES.of(name);
    }

    private static ToolName read(String name) {
        List<String> words = NameWords.of(name);
        Set<Act> acts = EnumSet.noneOf(Act.class);
        NameActs.addTo(acts, words);
        return new ToolName(
                ToolNames.capability(words).orElse(Capability.UNKNOWN),
                Set.copyOf(acts),
                ToolNames.isShell(words),
                ToolNames.isOnlyShell(words),
                ToolNames.tellsUser(words),
                ToolNames.reads(words),
                ToolNames.changes(words) || ToolNames.isStanding(words),
                isSensitive(words));
    }

    private static boolean isSensitive(List<String> words) {
        boolean particulars =
                words.stream().anyMatch(PERSONS::contains) && words.stream().anyMatch(PARTICULARS::contains);
        return particulars || words.stream().anyMatch(SENSITIVE::contains);
    }
}
