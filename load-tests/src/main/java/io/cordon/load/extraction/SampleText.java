package io.cordon.load.extraction;

import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Kinds of texts that tools give back, the same in each run. */
public enum SampleText {
    /** Lines of a server's log. */
    LOG(random -> "2025-03-04T09:14:22Z INFO req=" + Long.toHexString(random.nextLong()) + " GET /api/v1/orders/"
            + random.nextInt(100_000) + " 200 " + random.nextInt(900) + "ms client=10.1.2." + random.nextInt(256)
            + "\n"),

    /** Records of an interface. */
    JSON(random -> "{\"id\": \"" + new UUID(random.nextLong(), random.nextLong()) + "\", \"total\": "
            + random.nextInt(100_000) + ", \"mail\": \"u" + random.nextInt(9_000)
            + "@shop.example\", \"note\": \"leave it at the door please\"}\n"),

    /** Sentences. */
    PROSE(random -> "The report of week " + random.nextInt(53)
            + " shows that orders from Paris arrived late because customs asked for papers. ");

    private final Function<Random, String> line;

    SampleText(Function<Random, String> line) {
        this.line = line;
    }

    String ofAtLeast(int characters) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(line.apply(random));
        }
        return text.toString();
    }
}
