package io.cordon.extract.secret;

import java.util.List;
import java.util.Set;

/** Texts that nearly hold a secret of a decoy's format. */
final class NearMisses {

    private static final Set<String> CHECKED =
            Set.of("github-pat", "github-oauth", "github-user-to-server", "github-refresh", "npm", "grafana", "age");
    private static final int BEGINNING = 11;

    private NearMisses() {}

    /** The beginning of the secret; if it has a checksum, also the secret with one character of its random part changed. */
    static List<String> of(Decoy decoy) {
        String beginning = decoy.text().replace(decoy.secret(), decoy.secret().substring(0, BEGINNING));
        return CHECKED.contains(decoy.format())
                ? List.of(beginning, decoy.text().replace(decoy.secret(), changed(decoy.secret())))
                : List.of(beginning);
    }

    private static String changed(String secret) {
        int at = secret.length() - 12;
        char other = secret.charAt(at) == 'Q' ? 'Z' : 'Q';
        return secret.substring(0, at) + other + secret.substring(at + 1);
    }
}
