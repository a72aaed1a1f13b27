package io.cordon.extract.tool;

import java.util.Locale;
import java.util.Set;

/** Files that hold secrets by convention. */
final class SecretFiles {

    private static final String PARTS_OF_PATHS = """
            /.ssh/ .aws/credentials /etc/shadow .kube/config .docker/config.json credentials.json .git-credentials /environ
            .config/gcloud secrets.y /run/secrets/ .vault-token
            """;
    private static final String ENDS_OF_PATHS = """
            .env id_rsa id_ed25519 id_ecdsa .netrc .pgpass .npmrc .pypirc .pem .p12 .pfx .key .keystore .jks .htpasswd
            """;
    private static final Set<String> PARTS = Vocabulary.of(PARTS_OF_PATHS);
    private static final Set<String> ENDS = Vocabulary.of(ENDS_OF_PATHS);

    /** A path without one of these is no such file. */
    private static final AnyOf TELLING = new AnyOf(PARTS_OF_PATHS + ENDS_OF_PATHS);

    private SecretFiles() {}

    /** Whether this path is one of them. */
    static boolean isOne(String path) {
        if (!TELLING.in(path)) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(lower::contains) || ENDS.stream().anyMatch(lower::endsWith);
    }
}
