package io.cordon.extract.secret;

import static io.cordon.extract.secret.PrefixedToken.checked;
import static io.cordon.extract.secret.PrefixedToken.of;
import static io.cordon.extract.text.CharSet.BASE62;
import static io.cordon.extract.text.CharSet.BASE64URL;
import static io.cordon.extract.text.CharSet.HEX;
import static io.cordon.extract.text.CharSet.LOWER;
import static io.cordon.extract.text.CharSet.WORD;

import io.cordon.extract.text.CharSet;
import java.util.List;

/** Tokens of code hosts and package registries. */
final class CodeFormats {

    private static final CharSet DOTTED = BASE64URL.plus(".");
    private static final int ROUTING = 10;

    static final List<SecretFormat> ALL = List.of(
            SecretFormat.token("github-pat", checked("ghp_")),
            SecretFormat.token("github-oauth", checked("gho_")),
            SecretFormat.token("github-user-to-server", checked("ghu_")),
            SecretFormat.token("github-refresh", checked("ghr_")),
            SecretFormat.token("github-installation", checked("ghs_")),
            SecretFormat.token(
                    "github-installation", of("ghs_", DOTTED, 100, 1200).where(CodeFormats::isAppToken)),
            SecretFormat.token("github-fine-grained-pat", of("github_pat_", WORD, 82)),
            SecretFormat.token("gitlab-pat", of("glpat-", DOTTED, 20, 320).where(CodeFormats::isPersonal)),
            SecretFormat.token("gitlab-deploy-token", of("gldt-", BASE64URL, 20, 64)),
            SecretFormat.token("gitlab-runner-token", of("glrt-", DOTTED, 20, 320)),
            SecretFormat.token("gitlab-trigger-token", of("glptt-", BASE64URL, 20, 64)),
            SecretFormat.token("gitlab-job-token", of("glcbt-", BASE64URL, 20, 64)),
            SecretFormat.token("gitlab-feed-token", of("glft-", BASE64URL, 20, 64)),
            SecretFormat.token("gitlab-scim-token", of("glsoat-", BASE64URL, 20, 64)),
            SecretFormat.token("npm", checked("npm_")),
            SecretFormat.token("pypi", of("pypi-AgE", BASE64URL, 60, 1000)),
            SecretFormat.token("rubygems", of("rubygems_", HEX, 48)),
            SecretFormat.token("artifactory", of("AKCp", BASE62, 69)),
            SecretFormat.token("artifactory", of("cmVmd", BASE62, 59)));

    private CodeFormats() {}

    /** An application's number, an underscore, and a JSON web token. */
    private static boolean isAppToken(String body) {
        int number = CharSet.DIGIT.end(body, 0, body.length());
        return body.startsWith("_eyJ", number)
                && body.chars().filter(c -> c == '.').count() == 2;
    }

    /** Twenty characters and more; the routable form ends with a dot, its length and a checksum in base 36. */
    private static boolean isPersonal(String body) {
        int dot = body.indexOf('.');
        return dot < 0
                || dot == body.length() - ROUTING && LOWER.plus(CharSet.DIGIT).hasAll(body.substring(dot + 1));
    }
}
