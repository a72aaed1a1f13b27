package io.cordon.extract.tool;

import io.cordon.extract.text.CharSet;
import java.util.Locale;
import java.util.Set;

/** Files that hold secrets by convention. */
final class SecretFiles {

    private static final Set<String> PARTS = Vocabulary.of("""
            /.ssh/ .aws/credentials /etc/shadow .kube/config .docker/config.json credentials.json .git-credentials /environ
            .config/gcloud secrets.y /run/secrets/ .vault-token
            """);
    private static final Set<String> ENDS = Vocabulary.of("""
            .env id_rsa id_ed25519 id_ecdsa .netrc .pgpass .npmrc .pypirc .pem .p12 .pfx .key .keystore .jks .htpasswd
            """);
    private static final CharSet IN_ALL = CharSet.of("./_");

    private SecretFiles() {}

    /** Whether this path is one of them. */
    static boolean isOne(String path) {
        if (IN_ALL.count(path, 0, path.length()) == 0) {
            return false;
        }
        String lower = path.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(lower::contains) || ENDS.stream().anyMatch(lower::endsWith);
    }
}
