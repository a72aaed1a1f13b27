package io.cordon.load.falsealarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** What ordinary agents send, as random as such things are: one line of each kind. The same for the same random numbers. */
enum BenignText {
    /** Records of an interface. */
    JSON(random -> "{\"id\":\"" + uuid(random) + "\",\"total\":" + random.nextInt(100_000) + ",\"etag\":\""
            + hex(random, 16) + "\",\"note\":\"" + words(random, 8) + "\"}"),

    /** Lines of a server's log. */
    LOG(random -> "2025-03-0" + (1 + random.nextInt(9)) + "T09:14:" + (10 + random.nextInt(50)) + "Z INFO req="
            + hex(random, 8) + " user=u" + random.nextInt(9000) + " GET /api/v1/orders/" + random.nextInt(100_000)
            + " 200 " + random.nextInt(900) + "ms"),

    /** Sentences that talk about secrets too. */
    PROSE(random -> words(random, 14) + "."),

    /** Lines of a program. */
    CODE(random -> "    " + words(random, 1) + "_" + random.nextInt(99) + " = load(os.environ[\"API_TOKEN\"], key=KEY_"
            + random.nextInt(99) + ", path=\"src/" + words(random, 1) + "/" + words(random, 1) + ".py\")"),

    /** Pieces of files in base 64. */
    BASE64(random -> "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(random, 600))),

    /** Text in base 64, which decodes. */
    BASE64_TEXT(
            random -> Base64.getMimeEncoder().encodeToString(words(random, 40).getBytes(UTF_8))),

    /** Digests of commits, images and packages. */
    DIGESTS(random -> "commit " + hex(random, 20) + " sha256:" + hex(random, 32) + " integrity sha512-"
            + Base64.getEncoder().encodeToString(bytes(random, 64))),

    /** Identifiers. */
    UUIDS(random -> uuid(random) + ", " + uuid(random)),

    /** Rows of a table. */
    CSV(random -> random.nextInt(1_000_000) + ";" + words(random, 2) + ";" + random.nextInt(9000) + ".95;"
            + Integer.toString(random.nextInt(1 << 30), 36) + ";2025-0" + (1 + random.nextInt(9)) + "-11;u"
            + random.nextInt(9000) + "@shop.example");

    private static final String[] WORDS =
            ("the report of last week shows that orders from paris and berlin arrived late because customs asked for papers "
                            + "please check token password secret key settings before friday and tell the team about it thanks")
                    .split(" ");

    private final Function<Random, String> line;

    BenignText(Function<Random, String> line) {
        this.line = line;
    }

    /** Lines of this kind, of at least so many characters together. */
    String ofAtLeast(int characters, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(line.apply(random)).append('\n');
        }
        return text.toString();
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String hex(Random random, int length) {
        return HexFormat.of().formatHex(bytes(random, length));
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
