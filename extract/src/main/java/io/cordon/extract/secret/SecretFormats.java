package io.cordon.extract.secret;

import static io.cordon.extract.secret.PrefixedToken.checked;
import static io.cordon.extract.secret.PrefixedToken.of;
import static io.cordon.extract.text.CharSet.BASE62;
import static io.cordon.extract.text.CharSet.BASE64URL;
import static io.cordon.extract.text.CharSet.HEX;
import static io.cordon.extract.text.CharSet.WORD;

import io.cordon.extract.text.CharSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of formats, the more specific before the more general: of two overlapping finds the earlier format stays. */
final class SecretFormats {

    static final String PRIVATE_KEY = "private-key";

    private static final CharSet BASE32 = CharSet.UPPER.plus("234567");
    private static final CharSet DOTTED = BASE64URL.plus(".");

    static final List<SecretFormat> ALL = Stream.of(
                    new SecretFormat(PRIVATE_KEY, List.of("-----begin"), new PrivateKey()),
                    token("aws-access-key-id", of("AKIA", BASE32, 16)),
                    token("aws-access-key-id", of("ASIA", BASE32, 16)),
                    token("aws-access-key-id", of("ABIA", BASE32, 16)),
                    token("aws-access-key-id", of("ACCA", BASE32, 16)),
                    new SecretFormat(
                            "aws-secret-key",
                            List.of("akia", "asia", "secret_access_key", "secretaccesskey", "aws_secret"),
                            new AwsSecretKey()),
                    token("github-pat", checked("ghp_")),
                    token("github-oauth", checked("gho_")),
                    token("github-user-to-server", checked("ghu_")),
                    token("github-refresh", checked("ghr_")),
                    token("github-installation", checked("ghs_")),
                    token("github-installation", of("ghs_", DOTTED, 100, 1200).where(SecretFormats::isAppToken)),
                    token("github-fine-grained-pat", of("github_pat_", WORD, 82)),
                    token("gitlab-pat", of("glpat-", DOTTED, 20, 320)),
                    token("gitlab-deploy-token", of("gldt-", BASE64URL, 20, 64)),
                    token("gitlab-runner-token", of("glrt-", BASE64URL, 20, 64)),
                    token("slack-bot", of("xoxb-", BASE64URL, 40, 120)),
                    token("slack-user", of("xoxp-", BASE64URL, 40, 200)),
                    token("slack-user", of("xoxe-", BASE64URL, 40, 200)),
                    token("slack-app", of("xapp-", BASE64URL, 40, 200)),
                    token("anthropic", of("sk-ant-", BASE64URL, 80, 140)),
                    token("openai", of("sk-", BASE64URL, 40, 220).where(body -> body.contains("T3BlbkFJ"))),
                    token("stripe", of("sk_live_", BASE62, 16, 110)),
                    token("stripe", of("rk_live_", BASE62, 16, 110)),
                    token("stripe-test", of("sk_test_", BASE62, 16, 110)),
                    token("npm", checked("npm_")),
                    token("pypi", of("pypi-AgE", BASE64URL, 60, 1000)),
                    token("sendgrid", of("SG.", DOTTED, 66).where(body -> body.charAt(22) == '.')),
                    token("vault-service", of("hvs.", BASE64URL, 24, 200)),
                    token("vault-batch", of("hvb.", BASE64URL, 100, 400)),
                    token("digitalocean", of("dop_v1_", HEX, 64)),
                    token("digitalocean", of("doo_v1_", HEX, 64)),
                    token("huggingface", of("hf_", BASE62, 34)),
                    token("databricks", of("dapi", HEX, 32)),
                    token("google-api-key", of("AIza", BASE64URL, 35)),
                    token("grafana", of("glsa_", WORD, 41)),
                    token("shopify", of("shpat_", HEX, 32)),
                    token("linear", of("lin_api_", BASE62, 40)),
                    token("postman", of("PMAK-", HEX.plus("-"), 59)),
                    token("new-relic", of("NRAK-", BASE62, 27)),
                    token("doppler", of("dp.pt.", BASE62, 43)),
                    token("perplexity", of("pplx-", BASE62, 48)),
                    new SecretFormat("jwt", List.of("eyj"), new JsonWebToken()),
                    new SecretFormat("url-credentials", List.of("://"), new UrlCredentials()),
                    new SecretFormat("bearer-token", List.of("bearer", "authorization"), new BearerToken()),
                    new SecretFormat("assignment", Assignment.KEYWORDS, new Assignment()))
            .toList();

    private SecretFormats() {}

    private static SecretFormat token(String id, PrefixedToken token) {
        return new SecretFormat(id, List.of(token.prefix().toLowerCase(Locale.ROOT)), token);
    }

    /** An application's number, an underscore, and a JSON web token. */
    private static boolean isAppToken(String body) {
        int number = CharSet.DIGIT.end(body, 0, body.length());
        return body.startsWith("_eyJ", number)
                && body.chars().filter(c -> c == '.').count() == 2;
    }
}
