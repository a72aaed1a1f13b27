package io.cordon.extract.tool;

import io.cordon.extract.Act;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which acts a line of shell does: those of its simple commands, and what a pipe makes of two of them. */
final class ShellActs {

    private static final int DEEPEST = 4;

    private static final Set<String> SHELLS = Vocabulary.of("bash sh zsh dash ksh");
    private static final Set<String> INTERPRETERS =
            Vocabulary.of("bash sh zsh dash ksh source . python python3 perl ruby node php pwsh");
    private static final Set<String> OWN_SCRIPT = Vocabulary.of("-c -e -m -ne -pe");
    private static final Set<String> FETCHERS = Vocabulary.of("curl wget fetch http https");
    private static final Set<String> SEEKERS =
            Vocabulary.of("grep egrep fgrep zgrep rg ag ack find fd locate findstr git");
    private static final Set<String> SYSTEM = Vocabulary.of("/bin/ /sbin/ /usr/ /opt/");
    private static final Pattern ENCODERS = Pattern.compile("b64encode|hexlify|btoa\\(|zlib\\.compress");

    private final Set<Act> acts = EnumSet.noneOf(Act.class);
    private final Set<String> fetchedNames = new HashSet<>();
    private boolean fetched;
    private boolean ranFetched;

    private ShellActs() {}

    static Set<Act> of(String script) {
        ShellActs reader = new ShellActs();
        reader.script(script, 0);
        return reader.result();
    }

    /** Running something else than what was fetched in the same breath is ordinary work. */
    private Set<Act> result() {
        if (acts.contains(Act.FETCH_FILE) && !ranFetched) {
            acts.remove(Act.RUN_FILE);
        }
        return acts;
    }

    private void script(String script, int depth) {
        for (List<String> command : ShellWords.commands(script)) {
            command(command, depth);
        }
    }

    private void command(List<String> words, int depth) {
        words.forEach(this::word);
        int at = SimpleCommand.programAt(words);
        if (at >= words.size()) {
            return;
        }
        String program = SimpleCommand.name(words.get(at));
        List<String> arguments = words.subList(at + 1, words.size());
        CommandActs.addTo(acts, program, arguments);
        encodes(program, arguments);
        runs(words.get(at), program, arguments);
        if (SEEKERS.contains(program) && SimpleCommand.any(arguments, SecretWords::named)) {
            acts.add(Act.SEEK_SECRETS);
        }
        if (FETCHERS.contains(program)) {
            arguments.forEach(argument -> fetchedNames.add(fileName(argument)));
        }
        fetched = FETCHERS.contains(program) || fetched && program.equals("sudo");
        if (depth < DEEPEST) {
            inner(program, arguments, depth + 1);
        }
    }

    /** A program that is handed on: another user's, or a script in a word. */
    private void inner(String program, List<String> arguments, int depth) {
        if (program.equals("sudo")) {
            if (!acts.contains(Act.DISCOVER_PRIVILEGES)) {
                acts.add(Act.ELEVATE);
            }
            command(SimpleCommand.withoutOptions(arguments), depth);
        }
        int c = SHELLS.contains(program) ? arguments.indexOf("-c") : -1;
        if (c >= 0 && c + 1 < arguments.size()) {
            script(arguments.get(c + 1), depth);
        }
        int exec = program.equals("find") ? arguments.indexOf("-exec") : -1;
        if (exec >= 0) {
            command(arguments.subList(exec + 1, arguments.size()), depth);
        }
    }

    private void word(String word) {
        if (WorkloadIdentity.isPlace(word)) {
            acts.add(Act.READ_IDENTITY);
        }
        if (word.startsWith("DOCKER_HOST=")) {
            acts.add(Act.RUN_ELSEWHERE);
        }
    }

    private void encodes(String program, List<String> arguments) {
        boolean encoder = (program.equals("base64") || program.equals("base32"))
                && !SimpleCommand.any(arguments, a -> a.equals("-d") || a.equals("-D") || a.equals("--decode"));
        boolean script = INTERPRETERS.contains(program)
                && SimpleCommand.any(arguments, a -> ENCODERS.matcher(a).find());
        if (encoder || script) {
            acts.add(Act.ENCODE);
        }
    }

    /** A file by its path or as an interpreter's argument; or what was fetched right before, through a pipe or substitution. */
    private void runs(String path, String program, List<String> arguments) {
        boolean own = path.indexOf('/') >= 0 && !isOfSystem(path);
        if (own && !INTERPRETERS.contains(program)) {
            acts.add(Act.RUN_FILE);
            ranFetched |= fetchedNames.contains(fileName(path));
        }
        if (!INTERPRETERS.contains(program)) {
            return;
        }
        boolean file = SimpleCommand.any(arguments, ShellActs::isScript);
        ranFetched |= SimpleCommand.any(arguments, argument -> fetchedNames.contains(fileName(argument)));
        boolean piped = fetched && !hasOwnScript(arguments);
        if (file || piped) {
            acts.add(Act.RUN_FILE);
        }
        if (!file && piped) {
            acts.add(Act.FETCH_FILE);
            ranFetched = true;
        }
    }

    /** What comes through the pipe is data then: "python -c script", "python -m module". */
    private static boolean hasOwnScript(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i++) {
            boolean announces = OWN_SCRIPT.contains(arguments.get(i));
            if (announces && !arguments.get(i + 1).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfSystem(String path) {
        for (String place : SYSTEM) {
            if (path.startsWith(place)) {
                return true;
            }
        }
        return false;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isScript(String argument) {
        String lower = argument.toLowerCase(Locale.ROOT);
        return !argument.startsWith("-")
                && argument.length() < 256
                && argument.indexOf(' ') < 0
                && (lower.indexOf('/') >= 0 || lower.indexOf('.') > 0);
    }
}
