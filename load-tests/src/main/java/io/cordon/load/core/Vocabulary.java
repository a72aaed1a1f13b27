package io.cordon.load.core;

import java.util.List;
import java.util.Random;

/** Words, names and sentences of an office, drawn at random. */
final class Vocabulary {

    private static final List<String> NOUNS = List.of(
            "invoice",
            "order",
            "meeting",
            "report",
            "budget",
            "flight",
            "customer",
            "contract",
            "server",
            "schedule",
            "branch",
            "ticket",
            "delivery",
            "account",
            "review",
            "holiday",
            "office",
            "summary",
            "policy",
            "warehouse");

    private static final List<String> SENTENCES = List.of(
            "The %s of the %s was moved to %s.",
            "Please send the %s about the %s to %s.",
            "Update the %s before the %s is closed, said %s.",
            "Nobody has looked at the %s since the %s went to %s.",
            "Read more about the %s and the %s at %s.");

    private final Random random;

    Vocabulary(Random random) {
        this.random = random;
    }

    String noun() {
        return NOUNS.get(random.nextInt(NOUNS.size()));
    }

    String sentence() {
        return SENTENCES
                .get(random.nextInt(SENTENCES.size()))
                .formatted(noun(), noun(), random.nextBoolean() ? person() : page());
    }

    String person() {
        return noun() + random.nextInt(200) + "@" + noun() + ".example";
    }

    String page() {
        return "https://" + noun() + ".example/" + noun() + "/" + random.nextInt(500);
    }

    String path() {
        return "src/" + noun() + "/" + noun() + ".md";
    }

    String id() {
        return "ORD-" + (100_000 + random.nextInt(900_000));
    }

    String hex() {
        return Long.toHexString(random.nextLong());
    }

    String secret() {
        return hex() + hex();
    }
}
