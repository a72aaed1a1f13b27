package io.cordon.cli.evasion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.extract.secret.Decoys;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** What ordinary agents send: JSON, logs, code, ids, digests, images in base 64, prose. The same for the same seed. */
final class BenignPayloads {

    private static final String[] WORDS =
            ("the report of last week shows that orders from paris and berlin arrived late because customs asked for papers "
                            + "please check token password secret key settings before friday and tell the team about it thanks")
                    .split(" ");

    /** The kinds of payloads below this number hold no secret of anybody. */
    static final int WITHOUT_SECRETS = 9;

    private final Random random;

    BenignPayloads(long seed) {
        random = new Random(seed);
    }

    String next(int number) {
        return switch (number % 10) {
            case 0 -> prose(40 + random.nextInt(200));
            case 1 -> json();
            case 2 -> log();
            case 3 -> code();
            case 4 -> ids();
            case 5 -> digests();
            case 6 -> "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes(300 + random.nextInt(3000)));
            case 7 -> Base64.getMimeEncoder().encodeToString(prose(60).getBytes(UTF_8));
            case 8 -> shortText();
            default -> othersSecret();
        };
    }

    private String prose(int words) {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < words; i++) {
            prose.append(WORDS[random.nextInt(WORDS.length)]).append(i % 12 == 11 ? ". " : " ");
        }
        return prose.toString();
    }

    private String json() {
        return "{\"id\":\"" + uuid() + "\",\"total\":" + random.nextInt(100_000) + ",\"note\":\"" + prose(8)
                + "\",\"etag\":\"" + hex(16) + "\",\"items\":[\"SKU-" + random.nextInt(100_000) + "\",\"SKU-"
                + random.nextInt(100_000) + "\"]}";
    }

    private String log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            log.append("2025-03-0")
                    .append(1 + random.nextInt(9))
                    .append("T09:14:")
                    .append(10 + i)
                    .append("Z INFO req=")
                    .append(hex(8))
                    .append(" user=u")
                    .append(random.nextInt(9000))
                    .append(" GET /api/v1/orders/")
                    .append(random.nextInt(100_000))
                    .append(" 200 ")
                    .append(random.nextInt(900))
                    .append("ms\n");
        }
        return log.toString();
    }

    private String code() {
        return "def load_" + WORDS[random.nextInt(WORDS.length)]
                + "(path: str) -> dict:\n    token = os.environ[\"API_TOKEN\"]\n"
                + "    if len(path) > " + random.nextInt(99) + ":\n        raise ValueError(f\"bad {path}\")\n"
                + "    return json.loads(read(path, key=KEY_" + random.nextInt(99) + "))\n";
    }

    private String ids() {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            ids.append(uuid()).append(i % 2 == 0 ? ", " : "\n");
        }
        return ids.toString();
    }

    private String digests() {
        return "commit " + hex(20) + "\nsha256:" + hex(32) + "\nintegrity sha512-"
                + Base64.getEncoder().encodeToString(bytes(64));
    }

    /** Short messages, whose every word is looked at. */
    private String shortText() {
        return WORDS[random.nextInt(WORDS.length)] + " " + Integer.toString(random.nextInt(1 << 24), 36) + " "
                + WORDS[random.nextInt(WORDS.length)];
    }

    /** A secret that the tree never read is no link, however much it looks like those that it did. */
    private String othersSecret() {
        var decoys = new Decoys(random).all();
        return decoys.get(random.nextInt(decoys.size())).text();
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String hex(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
