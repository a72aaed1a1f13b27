package io.cordon.extract.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Made-up secrets of every format, with valid checksums: bait that looks real, and samples for tests. The same for the same
 * random numbers. Confined to one thread.
 */
public final class Decoys {

    private static final String DIGITS = "0123456789";
    private static final String HEX = DIGITS + "abcdef";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = LOWER.toUpperCase(Locale.ROOT);
    private static final String BASE62 = LOWER + UPPER + DIGITS;
    private static final String BASE32 = UPPER + "234567";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private final RandomGenerator random;
    private final List<Decoy> decoys = new ArrayList<>();
    private String group = "";

    /** Decoys from these random numbers; for bait they must be secret ones. */
    public Decoys(RandomGenerator random) {
        this.random = random;
    }

    /** One of each format, and one of each form of formats that have several. */
    public List<Decoy> all() {
        decoys.clear();
        clouds();
        code();
        chats();
        services();
        structured();
        inContext();
        return List.copyOf(decoys);
    }

    private void clouds() {
        group = "clouds";
        for (String prefix : List.of("AKIA", "ASIA", "ABIA", "ACCA", "A3T" + some(UPPER, 1))) {
            alone("aws-access-key-id", prefix + some(BASE32, 16));
        }
        String secret = some(BASE62 + "/+", 37) + "q7Z";
        add("aws-secret-key", "aws_secret_access_key = " + secret, secret);
        alone("aws-bedrock-short-lived", "bedrock-api-key-" + "YmVkcm9jay5hbWF6b25hd3MuY29t" + some(BASE62, 120));
        alone("aws-bedrock-long-lived", "ABSK" + some(BASE62, 128));
        alone("azure-client-secret", some(BASE62, 3) + "8Q~" + some(BASE62, 34));
        alone("google-api-key", "AIza" + some(BASE62, 35));
        alone("google-oauth", "ya29." + some(BASE62, 120));
        alone("alibaba", "LTAI" + some(BASE62, 20));
        for (String prefix : List.of("dop_v1_", "doo_v1_", "dor_v1_")) {
            alone("digitalocean", prefix + some(HEX, 64));
        }
        alone("heroku", "HRKU-" + "AA" + some(BASE62, 58));
        alone("fly", "fo1_" + some(BASE62, 43));
        alone("fly", "fm2_" + some(BASE62, 120));
        alone("openshift", "sha256~" + some(BASE62, 43));
        alone("vault-service", "hvs." + some(BASE62, 95));
        alone("vault-service", "s." + some(LOWER, 8) + some(UPPER, 8) + some(DIGITS, 8));
        alone("vault-batch", "hvb." + some(BASE62, 150));
        alone("terraform", some(BASE62, 14) + ".atlasv1." + some(BASE62, 67));
        alone("pulumi", "pul-" + some(HEX, 40));
        alone("doppler", "dp.pt." + some(BASE62, 43));
        alone("1password", "ops_eyJ" + some(BASE62, 300));
        alone("1password", "A3-" + some(UPPER, 6) + "-" + some(UPPER + DIGITS, 11) + groups(3));
        alone("planetscale", "pscale_tkn_" + some(BASE62, 43));
        alone("cloudflare", "v1.0-" + some(HEX, 24) + "-" + some(HEX, 146));
    }

    private void code() {
        group = "code hosts and registries";
        alone("github-pat", "ghp_" + checked());
        alone("github-oauth", "gho_" + checked());
        alone("github-user-to-server", "ghu_" + checked());
        alone("github-refresh", "ghr_" + checked());
        alone("github-installation", "ghs_" + checked());
        alone("github-installation", "ghs_" + some("123456789", 6) + "_" + jwt());
        alone("github-fine-grained-pat", "github_pat_" + some(BASE62, 22) + "_" + some(BASE62, 59));
        alone("gitlab-pat", "glpat-" + some(BASE62, 20));
        alone("gitlab-pat", "glpat-" + some(BASE62, 27) + "." + some(LOWER + DIGITS, 9));
        alone("gitlab-deploy-token", "gldt-" + some(BASE62, 20));
        alone("gitlab-runner-token", "glrt-" + some(BASE62, 20));
        alone("gitlab-trigger-token", "glptt-" + some(HEX, 40));
        alone("gitlab-job-token", "glcbt-" + some(BASE62, 22));
        alone("gitlab-feed-token", "glft-" + some(BASE62, 20));
        alone("gitlab-scim-token", "glsoat-" + some(BASE62, 20));
        alone("npm", "npm_" + checked());
        alone("pypi", "pypi-AgEIcHlwaS5vcmc" + some(BASE62, 100));
        alone("rubygems", "rubygems_" + some(HEX, 48));
        alone("artifactory", "AKCp" + some(BASE62, 69));
        alone("artifactory", "cmVmd" + some(BASE62, 59));
    }

    private void chats() {
        group = "chat and language models";
        String numbers = some("123456789", 12) + "-" + some("123456789", 12) + "-";
        alone("slack-bot", "xoxb-" + numbers + some(BASE62, 24));
        alone("slack-user", "xoxp-" + numbers + some(DIGITS, 12) + "-" + some(HEX, 32));
        alone("slack-app", "xapp-1-" + some(UPPER + DIGITS, 11) + "-" + some(DIGITS, 13) + "-" + some(HEX, 64));
        String path = "T" + some(UPPER + DIGITS, 10) + "/B" + some(UPPER + DIGITS, 10) + "/" + some(BASE62, 24);
        add("slack-webhook", "post to https://hooks.slack.com/" + "services/" + path + " please", path);
        alone("telegram", some("123456789", 10) + ":A" + some(BASE62, 34));
        alone("openai", "sk-proj-" + some(BASE62, 74) + "T3BlbkFJ" + some(BASE62, 74));
        alone("openai", "sk-" + some(BASE62, 20) + "T3BlbkFJ" + some(BASE62, 20));
        alone("anthropic", "sk-ant-" + "api03-" + some(BASE62, 93) + "AA");
        alone("anthropic-admin", "sk-ant-" + "admin01-" + some(BASE62, 93) + "AA");
        alone("huggingface", "hf_" + some(LOWER + UPPER, 34));
        alone("perplexity", "pplx-" + some(BASE62, 48));
    }

    private void services() {
        group = "services";
        alone("stripe", "sk_" + "live_" + some(BASE62, 24));
        alone("stripe", "rk_" + "live_" + some(BASE62, 99));
        alone("stripe-test", "sk_" + "test_" + some(BASE62, 24));
        alone("databricks", "dapi" + some(HEX, 32));
        alone("databricks", "dapi" + some(HEX, 32) + "-2");
        String grafana = "glsa_" + some(BASE62, 32);
        alone("grafana", grafana + "_" + Checksums.grafana(grafana));
        alone("grafana-cloud", "glc_" + some(BASE62, 80));
        alone("sentry-org", "sntrys_eyJpYXQiO" + some(BASE62, 100) + "_" + some(BASE62, 43));
        alone("sentry-user", "sntryu_" + some(HEX, 64));
        alone("sendgrid", "SG." + some(BASE62, 22) + "." + some(BASE62, 43));
        alone("twilio", "SK" + some(HEX, 32));
        for (String prefix : List.of("shpat_", "shpca_", "shppa_", "shpss_")) {
            alone("shopify", prefix + some(HEX, 32));
        }
        alone("atlassian", "ATATT3" + some(BASE62, 177) + "=" + some(HEX.toUpperCase(Locale.ROOT), 8));
        String okta = "00" + some(BASE62, 40);
        add("okta", "the okta token is " + okta + " for now", okta);
        alone("postman", "PMAK-" + some(HEX, 24) + "-" + some(HEX, 34));
        alone("linear", "lin_api_" + some(BASE62, 40));
        alone("notion", "ntn_" + some(DIGITS, 11) + some(BASE62, 35));
        alone("new-relic", "NRAK-" + some(UPPER + DIGITS, 27));
        alone("dynatrace", "dt0c01." + some(BASE32, 24) + "." + some(BASE32, 64));
    }

    private void structured() {
        group = "private keys and signed tokens";
        alone("jwt", jwt());
        String age = some(BECH32, 52);
        alone("age", ("age-secret-key-1" + age + Bech32.checksum("age-secret-key-", age)).toUpperCase(Locale.ROOT));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append(some(BASE62, 64)).append('\n');
        }
        String begin = "-----BEGIN " + "PRIVATE KEY-----\n";
        String end = "-----END " + "PRIVATE KEY-----\n";
        add("private-key", begin + lines + end, "\n" + lines, begin + lines + end);
        String json = (begin + lines + end).replace("\n", "\\n");
        String body = ("\n" + lines).replace("\n", "\\n");
        add("private-key", "{\"type\": \"service_account\", \"private_key\": \"" + json + "\"}", body, json);
    }

    private void inContext() {
        group = "known by context";
        String inUrl = some(BASE62, 16);
        add("url-credentials", "postgres://app:" + inUrl + "@db.internal/x", inUrl);
        String opaque = some(BASE62, 40);
        add("bearer-token", "Authorization: Bearer " + opaque, opaque);
        String user = "w" + some(BASE62, 14) + "5";
        add("curl-user", "curl -s -u deploy:" + user + " https://ci.internal/run", user);
        String inYaml = some(BASE62, 13) + "4k9";
        String yaml = Base64.getEncoder().encodeToString(inYaml.getBytes(UTF_8));
        add(
                "kubernetes-secret",
                "apiVersion: v1\ndata:\n  db: " + yaml + "\nkind: Secret\nmetadata:\n  name: db\n",
                yaml,
                inYaml);
        String assigned = "hunter2-" + some(LOWER, 8);
        add("assignment", "password: " + assigned, assigned);
        String inEnv = some(BASE62, 21) + "8m";
        add("assignment", "export DB_PASS=\"" + inEnv + "\"", inEnv);
        String session = "IQoJb3" + some(BASE62 + "+/", 400) + "3g";
        add("assignment", "{\"Code\": \"Success\", \"Token\": \"" + session + "\"}", session);
        alone(GenericTokens.ID, "Zq7" + some(BASE62, 33));
    }

    private void alone(String format, String secret) {
        add(format, "here it is: " + secret + " and so on", secret);
    }

    private void add(String format, String text, String secret) {
        add(format, text, secret, secret);
    }

    private void add(String format, String text, String secret, String used) {
        decoys.add(new Decoy(group, format, text, secret, used));
    }

    private String checked() {
        String body = some(BASE62, 30);
        return body + Checksums.of(body);
    }

    private String jwt() {
        return url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + url("{\"sub\":\"" + some(DIGITS, 10) + "\",\"n\":1}")
                + "." + some(BASE62, 43);
    }

    private String groups(int count) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < count; i++) {
            groups.append('-').append(some(UPPER + DIGITS, 5));
        }
        return groups.toString();
    }

    private String some(String alphabet, int length) {
        StringBuilder some = new StringBuilder();
        while (some.length() < length) {
            some.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return some.toString();
    }

    private static String url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
