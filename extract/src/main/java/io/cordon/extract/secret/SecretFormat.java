package io.cordon.extract.secret;

import java.util.List;

/**
 * One format of secrets.
 *
 * @param id its name in findings, such as {@code github-pat}
 * @param keywords lower-case texts of which one must be there before the finder looks
 * @param finder finds the secret at a keyword
 */
record SecretFormat(String id, List<String> keywords, SecretFinder finder) {

    SecretFormat {
        keywords = List.copyOf(keywords);
    }
}
