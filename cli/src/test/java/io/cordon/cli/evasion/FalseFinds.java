package io.cordon.cli.evasion;

import io.cordon.extract.secret.FoundSecret;
import io.cordon.extract.secret.SecretScanner;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the scanner takes for a secret in ordinary payloads that hold none. A find in what an agent reads costs nothing by itself: it is kept as a
 * secret, and matters only if the same value goes out.
 *
 * @param payloads how many were looked at
 * @param kib their size
 * @param byFormat finds by the format that they were taken for
 */
record FalseFinds(int payloads, long kib, Map<String, Integer> byFormat) {

    private static final int PAYLOADS = 10_000;
    private static final int MOST = 100;

    static FalseFinds measure() {
        BenignPayloads source = new BenignPayloads(11);
        Map<String, Integer> byFormat = new TreeMap<>();
        long characters = 0;
        for (int i = 0; i < PAYLOADS; i++) {
            String payload = source.next(i % BenignPayloads.WITHOUT_SECRETS);
            characters += payload.length();
            for (FoundSecret found : SecretScanner.scan(payload, MOST)) {
                byFormat.merge(found.format(), 1, Integer::sum);
            }
        }
        return new FalseFinds(PAYLOADS, characters >> 10, byFormat);
    }

    int all() {
        return byFormat.values().stream().mapToInt(Integer::intValue).sum();
    }
}
