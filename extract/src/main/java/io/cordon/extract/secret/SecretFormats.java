package io.cordon.extract.secret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of formats, the more specific before the more general: of two overlapping finds the earlier format stays. */
final class SecretFormats {

    private static final SecretFormat PRIVATE_KEY =
            new SecretFormat("private-key", List.of("-----begin"), new PrivateKey(), PrivateKey::normalForm);
    private static final SecretFormat JWT = new SecretFormat("jwt", List.of("eyj"), new JsonWebToken());

    static final List<SecretFormat> ALL = Stream.of(
                    List.of(PRIVATE_KEY),
                    CloudFormats.ALL,
                    CodeFormats.ALL,
                    ServiceFormats.ALL,
                    List.of(JWT),
                    ContextFormats.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Integer> RANKS = ranks();

    private SecretFormats() {}

    /** The place of a format in the table; beyond its end for what is of no known format. */
    static int rank(String id) {
        return RANKS.getOrDefault(id, ALL.size());
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ALL.size(); i++) {
            ranks.putIfAbsent(ALL.get(i).id(), i);
        }
        return Map.copyOf(ranks);
    }
}
