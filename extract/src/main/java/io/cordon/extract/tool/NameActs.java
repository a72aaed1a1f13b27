package io.cordon.extract.tool;

import io.cordon.extract.Act;
import java.util.List;
import java.util.Set;

/** Which acts the words of a tool's name speak of: a verb, and what it is done to. */
final class NameActs {

    private record Meaning(Act act, Set<String> verbs, Set<String> objects) {}

    private static final List<Meaning> MEANINGS = List.of(
            meaning(
                    Act.DISCOVER_PRIVILEGES,
                    "get list read search find show view check look lookup query describe enumerate test can",
                    "permission permissions privilege privileges role roles entitlement entitlements grants acl iam"),
            meaning(
                    Act.ELEVATE,
                    "assume grant attach elevate escalate promote impersonate bind assign add become set",
                    "role roles privilege privileges admin administrator sudo root permission permissions policy"
                            + " superuser ownership"),
            meaning(
                    Act.READ_IDENTITY,
                    "workload instance machine managed serviceaccount pod node",
                    "identity token metadata credentials"),
            meaning(
                    Act.RUN_ELSEWHERE,
                    "exec run execute invoke ssh attach",
                    "pod container host remote instance vm node cluster server workload ssh"),
            meaning(
                    Act.FETCH_FILE,
                    "download fetch wget pull",
                    "file files binary script artifact installer package attachment"),
            meaning(Act.RUN_FILE, "run execute exec launch start", "file script binary program installer executable"),
            meaning(
                    Act.COLLECT,
                    "export dump archive backup zip bulk tar",
                    "all data database records users table tables messages emails files directory folder mailbox everything"),
            meaning(
                    Act.LOWER_GUARD,
                    "disable bypass lower skip mute suspend relax deactivate",
                    "approval approvals guardrail guardrails guard policy policies firewall sandbox monitoring audit"
                            + " logging hook hooks mfa safety antivirus"));

    private static final Set<String> ENCODERS = Vocabulary.of("encode encrypt base64 obfuscate gzip");

    private NameActs() {}

    /** Adds what a tool of this name does. */
    static void addTo(Set<Act> acts, List<String> words) {
        for (Meaning meaning : MEANINGS) {
            if (words.stream().anyMatch(meaning.verbs()::contains)
                    && words.stream().anyMatch(meaning.objects()::contains)) {
                acts.add(meaning.act());
            }
        }
        if (words.stream().anyMatch(ENCODERS::contains)) {
            acts.add(Act.ENCODE);
        }
        if (acts.contains(Act.DISCOVER_PRIVILEGES) && !words.isEmpty() && ToolNames.reads(words)) {
            acts.remove(Act.ELEVATE);
        }
    }

    private static Meaning meaning(Act act, String verbs, String objects) {
        return new Meaning(act, Vocabulary.of(verbs), Vocabulary.of(objects));
    }
}
