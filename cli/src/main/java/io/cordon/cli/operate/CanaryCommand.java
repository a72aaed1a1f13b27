package io.cordon.cli.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.CrossKey;
import io.cordon.extract.CrossPrint;
import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.SecretHit;
import io.cordon.extract.TreeKey;
import io.cordon.extract.secret.Decoy;
import io.cordon.extract.secret.Decoys;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.grant.GrantRequest;
import io.cordon.schemas.grant.Granted;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code cordon canary}: bait, and the print by which detection knows it again. */
@Command(
        name = "canary",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up a secret that looks real, checksum included, and prints it with its print under the tenant's cross-session key.",
            "Put the secret where only a misled agent would look, and the print into detection.canaries. Whoever uses it afterwards, in",
            "whichever session and behind whichever encoding, is quarantined. A print is of one epoch of the key: make it again when that changes."
        })
public final class CanaryCommand implements Callable<Integer> {

    private static final String NAME = "cordon-canary";

    /** What is made up may by chance look like no secret. */
    private static final int MOST_OTHERS = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--grants", required = true, paramLabel = "FILE", description = "The tenant's key file.")
    private Path grants = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "ID",
            defaultValue = "aws-access-key-id",
            description = "What it looks like: aws-access-key-id, github-pat, stripe ... A wrong one prints all.")
    private String format = "";

    @Option(
            names = "--existing",
            description =
                    "Makes nothing up: prints the print of the value on standard input, which is not shown again.")
    private boolean existing;

    @Override
    public Integer call() throws IOException {
        if (existing) {
            String value = new String(System.in.readAllBytes(), UTF_8).strip();
            System.out.println("print: " + find(value).orElseThrow(this::unknown));
            return 0;
        }
        Decoy decoy = decoy();
        Optional<CrossPrint> print = find(decoy.text());
        for (int others = 0; print.isEmpty() && others < MOST_OTHERS; others++) {
            decoy = decoy();
            print = find(decoy.text());
        }
        CrossPrint known = print.orElseThrow(this::unknown);
        System.out.println("value: " + decoy.secret());
        System.out.println("print: " + known);
        return 0;
    }

    private Decoy decoy() {
        List<Decoy> all = new Decoys(new SecureRandom()).all();
        return all.stream()
                .filter(decoy -> decoy.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no format " + format + "; there are "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(Decoy::format)
                                                .distinct()
                                                .toList())));
    }

    /** By the very extraction that looks for it later, so that both print the same normal form. */
    private Optional<CrossPrint> find(String text) {
        return extractor().content(text).secrets().stream()
                .map(SecretHit::cross)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private ParameterException unknown() {
        return new ParameterException(
                spec.commandLine(),
                "nothing in it is known as a secret of at least 64 bits of entropy, and only such are compared across sessions");
    }

    private Extractor extractor() {
        FileGrantSource keys = new FileGrantSource(grants);
        Granted granted =
                keys.grant(new GrantRequest(keys.tenant(), NAME, NAME, NAME, NAME, NAME, Optional.empty(), "", false));
        return new Extractor(
                new PrintKeys(
                        TreeKey.of(granted.treePrintKey()),
                        granted.crossKey().map(CrossKey::of),
                        granted.grant().keyEpoch()),
                ExtractLimits.defaults());
    }
}
