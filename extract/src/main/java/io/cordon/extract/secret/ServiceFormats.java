package io.cordon.extract.secret;

import static io.cordon.extract.secret.PrefixedToken.of;
import static io.cordon.extract.text.CharSet.BASE62;
import static io.cordon.extract.text.CharSet.BASE64;
import static io.cordon.extract.text.CharSet.BASE64URL;
import static io.cordon.extract.text.CharSet.DIGIT;
import static io.cordon.extract.text.CharSet.HEX;
import static io.cordon.extract.text.CharSet.UPPER;
import static io.cordon.extract.text.CharSet.WORD;

import io.cordon.extract.text.CharSet;
import java.util.List;
import java.util.Locale;

/** Keys of services: chat, language models, payment, mail, observation. */
final class ServiceFormats {

    private static final CharSet DOTTED = BASE64URL.plus(".");
    private static final CharSet PADDED = BASE64.plus("=_-");
    private static final int SENTRY_SIGNATURE = 43;

    static final List<SecretFormat> ALL = List.of(
            SecretFormat.token("slack-bot", of("xoxb-", BASE64URL, 40, 120).where(body -> areNumbers(body, 2))),
            SecretFormat.token("slack-user", of("xoxp-", BASE64URL, 40, 200).where(body -> areNumbers(body, 2))),
            SecretFormat.token("slack-user", of("xoxe-", BASE64URL, 40, 200)),
            SecretFormat.token("slack-app", of("xapp-", BASE64URL, 40, 200).where(body -> areNumbers(body, 1))),
            new SecretFormat("slack-webhook", List.of("hooks.slack.com/"), new SlackWebhook()),
            SecretFormat.token("anthropic-admin", of("sk-ant-admin01-", BASE64URL, 80, 140)),
            SecretFormat.token("anthropic", of("sk-ant-", BASE64URL, 80, 140)),
            SecretFormat.token("openai", of("sk-", BASE64URL, 40, 220).where(body -> body.contains("T3BlbkFJ"))),
            SecretFormat.token("huggingface", of("hf_", BASE62, 34)),
            SecretFormat.token("perplexity", of("pplx-", BASE62, 48)),
            SecretFormat.token("stripe", of("sk_live_", BASE62, 10, 110)),
            SecretFormat.token("stripe", of("rk_live_", BASE62, 10, 110)),
            SecretFormat.token("stripe", of("sk_prod_", BASE62, 10, 110)),
            SecretFormat.token("stripe", of("rk_prod_", BASE62, 10, 110)),
            SecretFormat.token("stripe-test", of("sk_test_", BASE62, 10, 110)),
            SecretFormat.token("stripe-test", of("rk_test_", BASE62, 10, 110)),
            SecretFormat.token("databricks", of("dapi", HEX.plus("-"), 32, 34).where(ServiceFormats::isDatabricks)),
            SecretFormat.token(
                    "grafana", PrefixedToken.proven("glsa_", WORD, 41, body -> Checksums.isGrafana("glsa_", body))),
            SecretFormat.token("grafana-cloud", of("glc_", BASE64.plus("="), 32, 400)),
            SecretFormat.token(
                    "sentry-org", of("sntrys_eyJpYXQiO", PADDED, 80, 600).where(ServiceFormats::isSigned)),
            SecretFormat.token("sentry-user", of("sntryu_", HEX, 64)),
            SecretFormat.token("sendgrid", of("SG.", DOTTED, 66).where(body -> body.charAt(22) == '.')),
            SecretFormat.token("twilio", of("SK", HEX, 32).where(body -> body.equals(body.toLowerCase(Locale.ROOT)))),
            SecretFormat.token("shopify", of("shpat_", HEX, 32)),
            SecretFormat.token("shopify", of("shpca_", HEX, 32)),
            SecretFormat.token("shopify", of("shppa_", HEX, 32)),
            SecretFormat.token("shopify", of("shpss_", HEX, 32)),
            SecretFormat.token("atlassian", of("ATATT3", BASE64URL.plus("="), 186)),
            new SecretFormat("okta", List.of("okta"), new OktaToken()),
            SecretFormat.token("postman", of("PMAK-", HEX.plus("-"), 59).where(body -> body.charAt(24) == '-')),
            SecretFormat.token("linear", of("lin_api_", BASE62, 40)),
            SecretFormat.token("notion", of("ntn_", BASE62, 46).where(body -> DIGIT.count(body, 0, 11) == 11)),
            SecretFormat.token("new-relic", of("NRAK-", UPPER.plus(DIGIT), 27)),
            SecretFormat.token(
                    "dynatrace", of("dt0c01.", UPPER.plus(DIGIT).plus("."), 89).where(body -> body.charAt(24) == '.')),
            new SecretFormat("telegram", List.of(":a"), new InfixToken(":A", DIGIT, 5, 16, BASE64URL, 34, 34, DIGIT)));

    private ServiceFormats() {}

    /** Whether as many parts at the start are numbers. */
    private static boolean areNumbers(String body, int parts) {
        int at = 0;
        for (int part = 0; part < parts; part++) {
            int end = DIGIT.end(body, at, body.length());
            if (end == at || end == body.length() || body.charAt(end) != '-') {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** Hexadecimal, and perhaps a dash and a digit. */
    private static boolean isDatabricks(String body) {
        return HEX.end(body, 0, 32) == 32 && (body.length() == 32 || body.length() == 34 && body.charAt(32) == '-');
    }

    private static boolean isSigned(String body) {
        int mark = body.length() - SENTRY_SIGNATURE - 1;
        return mark > 0 && body.charAt(mark) == '_';
    }
}
