package io.cordon.cli.operate;

import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.seal.SealingRing;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cordon keys}: a first set of keys, each in a file that only its owner may read; or one more operator's, or the next after one. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a first set of keys to a directory. Then each file goes to its holder and nowhere else:",
            "  grants.json              grant issuer (and detection, which derives the MAC keys from it)",
            "  commands.json            containment owner: signs commands",
            "  commands-public.json     actuator: verifies commands",
            "  sealing.json             actuator: opens sealed credentials",
            "  sealing-public.json      who issues credentials: seals them",
            "  operator.json            one operator: signs requests",
            "  operators-public.json    containment owner: verifies requests",
            "  audit.json               writer of the audit log: signs it",
            "  audit-public.json        everybody: verifies the audit log",
            "With --operator it makes one more operator's key instead, NAME.json, whose id is the name, and adds it to",
            "operators-public.json: who follows that file takes it at once.",
            "With --renew it makes the key after another one instead, in a file of the same kind: grants.json, or sealing.json and",
            "sealing-public.json. What was granted or sealed under the old one goes on counting with whoever has the new file,",
            "until its entry in the file's list 'former' is deleted."
        })
public final class KeysCommand implements Callable<Integer> {

    private static final String OPERATORS = "operators-public.json";
    private static final String GRANTS = "grants.json";
    private static final String SEALING = "sealing.json";

    @Parameters(paramLabel = "DIRECTORY", description = "Where to; existing files are kept.")
    private Path directory = Path.of("");

    @Option(
            names = "--tenant",
            required = true,
            paramLabel = "TENANT",
            description = "The tenant that the keys are for.")
    private String tenant = "";

    @Option(names = "--operator", paramLabel = "NAME", description = "One more operator.")
    private Optional<String> operator = Optional.empty();

    @Option(names = "--renew", paramLabel = "FILE", description = "The grants.json or sealing.json that was until now.")
    private Optional<Path> renewed = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(directory);
        if (renewed.isPresent()) {
            return renew(renewed.get());
        }
        if (operator.isPresent()) {
            return add(operator.get());
        }
        Path grants = directory.resolve(GRANTS);
        if (Files.exists(grants)) {
            return kept(grants);
        }
        FileGrantSource.createKeyFile(grants, tenant);
        signing("commands", "commands-public");
        signing("operator", "operators-public");
        signing("audit", "audit-public");
        sealing(SealingRing.of(SealingKeyPair.generate("sealing-1")));
        System.out.println("keys of " + tenant + " are in " + directory);
        return 0;
    }

    /** The private key first: a public one that nobody has the other half of would do no harm, but no good either. */
    private int add(String name) throws IOException {
        SigningKey key = SigningKey.generate(name);
        Path file = directory.resolve(name + ".json");
        if (Files.exists(file)) {
            return kept(file);
        }
        key.writeTo(file);
        Path all = directory.resolve(OPERATORS);
        VerifyingKeys known =
                Files.exists(all) ? VerifyingKeys.fromFile(all).and(VerifyingKeys.of(key)) : VerifyingKeys.of(key);
        Path fresh = directory.resolve(OPERATORS + ".new");
        known.writeTo(fresh);
        Files.move(fresh, all, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("the key of " + name + " is " + file + "; " + all + " has "
                + known.keyIds().size() + " keys");
        return 0;
    }

    private int renew(Path before) {
        String kind = String.valueOf(before.getFileName());
        Path file = directory.resolve(kind);
        if (Files.exists(file)) {
            return kept(file);
        }
        switch (kind) {
            case GRANTS -> FileGrantSource.createKeyFileAfter(file, before);
            case SEALING -> sealing(SealingRing.fromFile(before).renewed());
            default -> {
                System.err.println("cordon: --renew takes " + GRANTS + " or " + SEALING + ", not " + kind);
                return 2;
            }
        }
        System.out.println("the key after that of " + before + " is in " + file);
        return 0;
    }

    private static int kept(Path file) {
        System.err.println("cordon: " + file + " exists; keys are never written over");
        return 2;
    }

    private void sealing(SealingRing ring) {
        ring.writeTo(directory.resolve(SEALING));
        ring.now().publicKey().writeTo(directory.resolve("sealing-public.json"));
    }

    private void signing(String name, String publicName) {
        SigningKey key = SigningKey.generate(name + "-1");
        key.writeTo(directory.resolve(name + ".json"));
        VerifyingKeys.of(key).writeTo(directory.resolve(publicName + ".json"));
    }
}
