package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import io.cordon.extract.text.CharSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What one simple command does, by its program and arguments. A program that nobody knows executes something. */
final class SimpleCommand {

    private static final Map<String, Capability> PROGRAMS = programs();

    /** Programs that run what follows them. */
    private static final Set<String> WRAPPERS = Vocabulary.of(
            "time nohup env command xargs nice ionice stdbuf timeout exec then do else if while until ! builtin setsid");

    private static final Set<String> SHELLS = Vocabulary.of("bash sh zsh dash ksh eval");

    /** Programs that set what others go by, whatever they read. */
    private static final Set<String> SETTERS = Vocabulary.of("export set declare local");

    private static final Set<String> INTERPRETERS =
            Vocabulary.of("python python2 python3 node deno bun ruby perl php pwsh powershell");

    private SimpleCommand() {}

    /** Whether it hands code to an interpreter, in a word, a file or a document. */
    static boolean interprets(List<String> words) {
        int at = programAt(words);
        return at < words.size() && INTERPRETERS.contains(name(words.get(at)));
    }

    static Capability capability(List<String> words) {
        return capability(words, 0);
    }

    private static Capability capability(List<String> words, int depth) {
        int at = programAt(words);
        Capability done = at < words.size()
                ? capability(words, at, depth)
                : effectsOfWords(
                        words, words.size() == 1 && words.contains("env") ? Capability.SECRET : Capability.READ);
        boolean sets = done != Capability.READ || at >= words.size() || SETTERS.contains(name(words.get(at)));
        return sets && CodeSource.isIn(words) ? Gravity.graver(Capability.ADMIN, done) : done;
    }

    private static Capability capability(List<String> words, int at, int depth) {
        String program = name(words.get(at));
        List<String> arguments = words.subList(at + 1, words.size());
        Capability own = program.equals("sudo") || program.equals("su")
                ? Gravity.graver(
                        Capability.ADMIN,
                        depth < 4 ? capability(withoutOptions(arguments), depth + 1) : Capability.ADMIN)
                : SHELLS.contains(program) ? shell(arguments, depth) : program(program, arguments);
        return effectsOfWords(arguments, own);
    }

    private static Capability program(String program, List<String> arguments) {
        return switch (program) {
            case "git" -> GitCommand.capability(arguments);
            case "rm" -> isRecursive(arguments) ? Capability.DESTRUCTIVE : Capability.WRITE;
            case "sed", "perl" ->
                any(arguments, a -> a.startsWith("-i") || a.startsWith("-pi"))
                        ? Capability.WRITE
                        : program.equals("sed") ? Capability.READ : Capability.EXECUTE;
            case "find" -> findCapability(arguments);
            case "rsync" -> any(arguments, SimpleCommand::isRemote) ? Capability.EGRESS : Capability.WRITE;
            default -> PROGRAMS.getOrDefault(program, Capability.EXECUTE);
        };
    }

    /** What any command does through its words: writes to a file, talks to a socket, names a secret. */
    private static Capability effectsOfWords(List<String> words, Capability own) {
        Capability gravest = own;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(">")
                    && i + 1 < words.size()
                    && !words.get(i + 1).startsWith("/dev/null")
                    && !isDescriptor(words.get(i + 1))) {
                gravest = Gravity.graver(gravest, Capability.WRITE);
            }
            if (word.startsWith("/dev/tcp/") || word.startsWith("/dev/udp/")) {
                gravest = Gravity.graver(gravest, Capability.EGRESS);
            }
            boolean written = i > 0 && words.get(i - 1).equals(">");
            if (!written && SecretFiles.isOne(word)) {
                gravest = Gravity.graver(gravest, Capability.SECRET);
            }
        }
        return gravest;
    }

    private static Capability shell(List<String> arguments, int depth) {
        int c = arguments.indexOf("-c");
        boolean nested = c >= 0 && c + 1 < arguments.size() && depth < 4;
        return nested
                ? Gravity.graver(Capability.EXECUTE, ShellCommand.capability(arguments.get(c + 1)))
                : Capability.EXECUTE;
    }

    private static Capability findCapability(List<String> arguments) {
        int exec = Math.max(arguments.indexOf("-exec"), arguments.indexOf("-execdir"));
        if (exec >= 0) {
            return capability(arguments.subList(exec + 1, arguments.size()), 4);
        }
        return arguments.contains("-delete") ? Capability.DESTRUCTIVE : Capability.READ;
    }

    /** The first word that is no assignment, wrapper, or option or number of a wrapper. */
    static int programAt(List<String> words) {
        int at = 0;
        boolean wrapped = false;
        while (at < words.size()) {
            String word = words.get(at);
            boolean assignment = isAssignment(word);
            boolean option = wrapped && !word.isEmpty() && (word.startsWith("-") || CharSet.DIGIT.has(word.charAt(0)));
            if (!assignment && !option && !WRAPPERS.contains(word)) {
                return at;
            }
            wrapped |= WRAPPERS.contains(word);
            at++;
        }
        return at;
    }

    private static boolean isAssignment(String word) {
        int name = word.indexOf('=');
        return name > 0 && Character.isLetter(word.charAt(0)) && isName(word, name);
    }

    private static boolean isName(String word, int to) {
        int at = 0;
        while (at < to && (word.charAt(at) == '_' || Character.isLetterOrDigit(word.charAt(at)))) {
            at++;
        }
        return at == to;
    }

    /** Whether one of the words is so. */
    static boolean any(List<String> words, Predicate<String> so) {
        for (int i = 0; i < words.size(); i++) {
            if (so.test(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    static List<String> withoutOptions(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at++;
        }
        return words.subList(at, words.size());
    }

    private static boolean isRecursive(List<String> arguments) {
        return any(arguments, a -> a.equals("--recursive") || isShortOption(a) && (a.contains("r") || a.contains("R")));
    }

    private static boolean isShortOption(String argument) {
        return argument.length() > 1 && argument.charAt(0) == '-' && argument.charAt(1) != '-';
    }

    /** Where output goes that is only joined with another: "2>&1". */
    private static boolean isDescriptor(String target) {
        return target.length() == 1 && CharSet.DIGIT.hasAll(target);
    }

    private static boolean isRemote(String argument) {
        return argument.indexOf(':') > 0 && !argument.startsWith("-");
    }

    static String name(String program) {
        return program.substring(program.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Capability> programs() {
        Map<String, Capability> programs = new HashMap<>();
        put(
                programs,
                Capability.READ,
                "ls cat grep egrep fgrep rg ag head tail less more wc pwd cd echo printf which whereis"
                        + " file stat du df tree diff cmp sort uniq cut awk tr nl od xxd strings basename dirname realpath readlink"
                        + " test [ [[ true false sleep date whoami id uname hostname ps top free uptime type export set source . jq yq"
                        + " column paste join comm rev tac fold seq expr bc for in done fi esac case return exit local declare read"
                        + " man help history alias unset shift wait ack fd bat exa md5sum sha1sum sha256sum base64 pgrep");
        put(
                programs,
                Capability.WRITE,
                "touch mkdir cp mv ln tee patch tar zip unzip gzip gunzip bzip2 xz rmdir split install"
                        + " ed vi vim nano emacs dos2unix convert mktemp");
        put(
                programs,
                Capability.EGRESS,
                "curl wget nc ncat netcat socat ssh scp sftp ftp tftp telnet mail mailx sendmail mutt"
                        + " aws gcloud gsutil az s3cmd rclone http https nslookup dig host ping traceroute gh heroku");
        put(programs, Capability.DESTRUCTIVE, "shred dd mkfs fdisk parted wipefs truncate dropdb srm");
        put(
                programs,
                Capability.ADMIN,
                "chmod chown chgrp useradd usermod userdel groupadd passwd visudo iptables ufw crontab"
                        + " mount umount systemctl service shutdown reboot halt kill pkill killall kubectl helm terraform setfacl"
                        + " chattr insmod modprobe sysctl at launchctl");
        put(programs, Capability.SECRET, "printenv gpg pass vault op security keyring secret-tool");
        return Map.copyOf(programs);
    }

    private static void put(Map<String, Capability> programs, Capability capability, String names) {
        Vocabulary.of(names).forEach(name -> programs.put(name, capability));
    }
}
