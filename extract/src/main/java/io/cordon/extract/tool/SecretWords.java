package io.cordon.extract.tool;

import java.util.regex.Pattern;

/** What secrets are called by whoever looks for them. */
final class SecretWords {

    private static final int LONGEST = 256;

    private static final Pattern NAMES = Pattern.compile(
            "passw(or)?ds?\\b|passwd|\\bsecrets?\\b|secret_?key|\\bapi[ _-]?keys?\\b|(access|auth|bearer|refresh)[ _-]?tokens?"
                    + "|\\bcredentials?\\b|private[ _-]key|\\bid_rsa|\\.pem\\b|aws_(access|secret)|\\.git-credentials",
            Pattern.CASE_INSENSITIVE);

    private SecretWords() {}

    /** Whether a short text names them. */
    static boolean named(String text) {
        return text.length() <= LONGEST && NAMES.matcher(text).find();
    }
}
