package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a tool says of its capability. A name that begins with a verb of looking reads, whatever follows, and so does one that has such a
 * verb later and nothing that acts; else the gravest word decides. "And" joins two names, of which the graver counts: "search_and_book".
 */
final class ToolNames {

    private static final Set<String> READS =
            Vocabulary.of("get list read search find show view check look lookup query describe"
                    + " count fetch browse visit think calculate summarize compare verify validate inspect retrieve load open ls cat"
                    + " grep glob head tail status click scrape crawl translate analyze explain select scan access");

    /** Verbs of looking that still are ones after the name of a server or of a thing: "github_list_issues", "email_search". */
    private static final Set<String> LOOKS =
            Vocabulary.of("get list search find query describe fetch read lookup retrieve show view");

    /** Words of {@link #WORDS} that name what is looked at, where the name has a verb of looking. */
    private static final Set<String> THINGS =
            Vocabulary.of("email mail message payment money invoice transaction member members role roles permission"
                    + " permissions participants collaborators policy acl admin agent agents sms issue script");

    private static final Set<String> SHELLS =
            Vocabulary.of("bash shell sh terminal console command cmd powershell zsh");

    private static final Set<String> SECRETS = Vocabulary.of(
            "secret secrets password passwords credential credentials vault token tokens apikey passphrase");

    /** In order of gravity. */
    private static final List<Map.Entry<Capability, Set<String>>> WORDS = List.of(
            Map.entry(
                    Capability.DESTRUCTIVE,
                    Vocabulary.of(
                            "delete remove drop destroy purge erase wipe clear cancel truncate terminate kill uninstall"
                                    + " revoke deactivate disable suspend ban unsubscribe discard void shutdown evict")),
            Map.entry(
                    Capability.PAYMENT,
                    Vocabulary.of(
                            "pay payment money transfer wire refund purchase buy checkout transaction donate reserve book"
                                    + " invoice payout withdraw deposit charge remit rent redeem settle")),
            Map.entry(Capability.SECRET, SECRETS),
            Map.entry(
                    Capability.ADMIN,
                    Vocabulary.of(
                            "grant share invite permission permissions role roles ownership participants collaborators admin"
                                    + " policy firewall sudo authorize acl member members promote elevate impersonate approve unlock enroll"
                                    + " redirect reroute divert")),
            Map.entry(
                    Capability.DELEGATE, Vocabulary.of("delegate handoff spawn subagent agent agents escalate human")),
            Map.entry(
                    Capability.EGRESS,
                    Vocabulary.of(
                            "send email mail message post publish upload forward reply notify tweet sms webhook push submit"
                                    + " export transmit dm broadcast input fill dispatch deliver announce respond dial fax")),
            Map.entry(
                    Capability.EXECUTE,
                    Vocabulary.of(
                            "run execute exec eval python invoke deploy install compile build script restart reboot launch"
                                    + " trigger")),
            Map.entry(
                    Capability.WRITE,
                    Vocabulary.of(
                            "create write update edit modify append save set add move copy rename insert put patch schedule"
                                    + " reschedule download login change replace star clone commit register mkdir make exchange"
                                    + " return input issue configure adjust alter amend assign switch")));

    private static final Set<String> CHANGES =
            Vocabulary.of("update change edit modify reset set replace configure adjust alter amend assign switch");

    /** What stands for wherever all that comes later goes. */
    private static final Set<String> STANDING = Vocabulary.of(
            "webhook callback endpoint forwarding redirect recovery payout registry upstream proxy mirror dns nameserver");

    private static final Set<String> ACCOUNTS = Vocabulary.of("user account profile login");

    private static final Set<String> JOINTS = Vocabulary.of("and then");

    /** Verbs that hand over whatever they are said of, a secret too. */
    private static final Set<String> HANDS_OVER =
            Vocabulary.of("send post publish upload forward transmit dispatch deliver broadcast");

    /** Words of sending that are things as well: they hand over where the name begins with them. */
    private static final Set<String> BEGINS_HANDING_OVER =
            Vocabulary.of("email mail message sms dm fax notify export submit push reply");

    /** Verbs that keep at home what else would be sent: "draft_email". */
    private static final Set<String> KEEPS =
            Vocabulary.of("log draft compose save store archive label mark flag pin record note format print render");

    private static final Set<String> SAYS =
            Vocabulary.of("respond reply answer ask message tell inform notify say report speak talk");

    private ToolNames() {}

    /** Whether the tool is a shell by its name. */
    static boolean isShell(List<String> words) {
        return words.stream().anyMatch(SHELLS::contains);
    }

    /** Whether the name says nothing but that something is run: "run_in_container", "send_command". Others that take a command may be no shell at all. */
    static boolean isOnlyShell(List<String> words) {
        return isShell(words) && words.size() <= 2
                || capability(words)
                        .filter(named -> named != Capability.EXECUTE && named != Capability.READ)
                        .isEmpty();
    }

    /** Whether it speaks to the session's own user: "respond_to_user". */
    static boolean tellsUser(List<String> words) {
        return words.size() >= 2
                && words.size() <= 4
                && SAYS.contains(words.get(0))
                && words.get(words.size() - 1).equals("user");
    }

    /** Whether it begins with a verb of looking, or has one and nothing that acts: who names a tool may put the server or the thing first. */
    static boolean reads(List<String> words) {
        return !words.isEmpty()
                && (READS.contains(words.get(0)) || looksAtMost(words))
                && joined(words).isEmpty();
    }

    /** What follows "and" and acts; empty if nothing does. */
    private static List<String> joined(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (JOINTS.contains(words.get(i)) && acts(words.get(i + 1))) {
                return words.subList(i + 1, words.size());
            }
        }
        return List.of();
    }

    private static boolean looksAtMost(List<String> words) {
        return words.stream().anyMatch(LOOKS::contains) && words.stream().noneMatch(ToolNames::acts);
    }

    private static boolean acts(String word) {
        return !THINGS.contains(word)
                && (CHANGES.contains(word)
                        || WORDS.stream().anyMatch(entry -> entry.getValue().contains(word)));
    }

    /** Whether it speaks of secrets. */
    static boolean isSecret(List<String> words) {
        for (String word : words) {
            if (SECRETS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** What the words say; empty if nothing. */
    static Optional<Capability> capability(List<String> words) {
        List<String> second = joined(words);
        if (second.isEmpty()) {
            return one(words);
        }
        Optional<Capability> first = one(words.subList(0, words.size() - second.size() - 1));
        Optional<Capability> then = capability(second);
        return first.isPresent() && then.isPresent()
                ? Optional.of(Gravity.graver(first.get(), then.get()))
                : first.or(() -> then);
    }

    private static Optional<Capability> one(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (reads(words)) {
            return Optional.of(isSecret(words) ? Capability.SECRET : Capability.READ);
        }
        return transferOfControl(words)
                .or(() -> handingOverOfSecret(words))
                .or(() -> gravest(words))
                .map(named -> named == Capability.EGRESS && staysAtHome(words) ? Capability.WRITE : named)
                .or(() -> words.stream().anyMatch(READS::contains) ? Optional.of(Capability.READ) : Optional.empty());
    }

    private static Optional<Capability> gravest(List<String> words) {
        return WORDS.stream()
                .filter(entry -> words.stream().anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** It is no longer about keeping a secret: "send_credentials", "share_secret". */
    private static Optional<Capability> handingOverOfSecret(List<String> words) {
        if (!isSecret(words)) {
            return Optional.empty();
        }
        if (words.contains("share")) {
            return Optional.of(Capability.ADMIN);
        }
        boolean handsOver = words.stream().anyMatch(HANDS_OVER::contains) || BEGINS_HANDING_OVER.contains(words.get(0));
        return handsOver ? Optional.of(Capability.EGRESS) : Optional.empty();
    }

    private static boolean staysAtHome(List<String> words) {
        return KEEPS.contains(words.get(0)) && words.stream().skip(1).noneMatch(ToolNames::acts);
    }

    /**
     * Words that mean something else together: a transfer of ownership or to a human, a user added to something, a change of a password or of
     * an account.
     */
    private static Optional<Capability> transferOfControl(List<String> words) {
        boolean adds = words.get(0).equals("add") && words.contains("user");
        if (words.contains("ownership") || adds || changesAccount(words)) {
            return Optional.of(Capability.ADMIN);
        }
        boolean handsOver = words.contains("transfer") && (words.contains("human") || words.contains("agent"));
        return handsOver ? Optional.of(Capability.DELEGATE) : Optional.empty();
    }

    private static boolean changesAccount(List<String> words) {
        return changes(words) && (isSecret(words) || words.stream().anyMatch(ACCOUNTS::contains));
    }

    /** Whether it puts something in the place of what was there: who names a tool may put the server or the thing first. */
    static boolean changes(List<String> words) {
        return words.stream().anyMatch(CHANGES::contains);
    }

    /** Whether it speaks of an address that stands for what comes later. */
    static boolean isStanding(List<String> words) {
        return words.stream().anyMatch(STANDING::contains);
    }
}
