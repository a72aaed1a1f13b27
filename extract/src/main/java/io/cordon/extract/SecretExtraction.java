package io.cordon.extract;

import io.cordon.extract.decode.Decoded;
import io.cordon.extract.print.Grams;
import io.cordon.extract.print.Printer;
import io.cordon.extract.secret.FoundSecret;
import io.cordon.extract.secret.SecretScanner;
import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the secrets of one extraction: each once, by the shortest way that led to it. Confined to one thread.
 *
 * <p>Beyond the number of secrets nothing more is reported; beyond the bytes secrets lose their grams.
 */
final class SecretExtraction {

    /** Entropy from which a secret may be compared between trees: below, its print could be guessed with the key. */
    static final int CROSS_BITS = 64;

    private static final int BYTES_FOR_SECRETS = 3;

    private final Printer printer;
    private final boolean withGrams;
    // Most contents have none.
    private Set<Long> known = Set.of();

    private int secretsLeft;
    private int gramBytesLeft;
    private boolean truncated;

    SecretExtraction(Printer printer, ExtractLimits limits, boolean withGrams) {
        this.printer = printer;
        this.withGrams = withGrams;
        secretsLeft = limits.maxSecrets();
        gramBytesLeft = BYTES_FOR_SECRETS * limits.maxPrintBytes();
    }

    /** The secrets in a text and in what is wrapped in it that were not collected before. */
    List<SecretHit> collect(ByteText text, List<Decoded> layers) {
        List<SecretHit> hits = new ArrayList<>(0);
        scan(text, "", hits);
        for (Decoded layer : layers) {
            scan(layer.bytes(), layer.layer(), hits);
        }
        return hits;
    }

    /** Whether secrets or grams were left out. */
    boolean isTruncated() {
        return truncated;
    }

    private void scan(ByteText text, String layer, List<SecretHit> hits) {
        for (FoundSecret found : SecretScanner.scan(text, secretsLeft + 1)) {
            long print = printer.value(found.normalForm());
            if (!known.contains(print)) {
                add(found, print, layer, hits);
            }
        }
    }

    private void add(FoundSecret found, long print, String layer, List<SecretHit> hits) {
        if (secretsLeft == 0) {
            truncated = true;
            return;
        }
        secretsLeft--;
        known = known.isEmpty() ? new HashSet<>() : known;
        known.add(print);
        hits.add(new SecretHit(
                found.format(), found.entropyBits(), found.length(), cross(found), print, layer, grams(found)));
    }

    private Optional<CrossPrint> cross(FoundSecret found) {
        return found.entropyBits() >= CROSS_BITS ? printer.cross(found.normalForm()) : Optional.empty();
    }

    private GramPrints grams(FoundSecret found) {
        if (!withGrams) {
            return GramPrints.NONE;
        }
        GramPrints grams = Grams.ofSecret(found.normalForm(), printer);
        int bytes = grams.size() * GramPrints.ENTRY_BYTES;
        if (bytes > gramBytesLeft) {
            truncated = true;
            return GramPrints.NONE;
        }
        gramBytesLeft -= bytes;
        return grams;
    }
}
