package io.cordon.extract.tool;

import java.util.List;
import java.util.Locale;

/** Files that hold secrets by convention. */
public final class SecretFiles {

    private static final List<String> PARTS = List.of(
            "/.ssh/",
            ".aws/credentials",
            "/etc/shadow",
            ".kube/config",
            ".docker/config.json",
            "credentials.json",
            ".git-credentials",
            "/environ",
            ".config/gcloud",
            "secrets.y",
            "/run/secrets/",
            ".vault-token");
    private static final List<String> ENDS = List.of(
            ".env",
            "id_rsa",
            "id_ed25519",
            "id_ecdsa",
            ".netrc",
            ".pgpass",
            ".npmrc",
            ".pypirc",
            ".pem",
            ".p12",
            ".pfx",
            ".key",
            ".keystore",
            ".jks",
            ".htpasswd");

    private SecretFiles() {}

    /** Whether this path is one of them. */
    public static boolean isOne(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return PARTS.stream().anyMatch(lower::contains) || ENDS.stream().anyMatch(lower::endsWith);
    }
}
