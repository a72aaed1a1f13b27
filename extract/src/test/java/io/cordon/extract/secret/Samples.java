package io.cordon.extract.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up secrets of every format, in a line of text that shows them. The same for the same seed. */
public final class Samples {

    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String BASE62 = LOWER + LOWER.toUpperCase(Locale.ROOT) + DIGITS;

    private final Random random;

    public Samples(long seed) {
        random = new Random(seed);
    }

    /**
     * A secret and where it stands.
     *
     * @param text the line
     * @param secret the secret in it
     */
    public record Sample(String text, String secret) {}

    /** One sample for each format. */
    public Map<String, Sample> all() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        alone(samples, "aws-access-key-id", "AKIA" + some("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16));
        String awsSecret = some(BASE62 + "/+", 39) + "q";
        samples.put("aws-secret-key", new Sample("aws_secret_access_key = " + awsSecret, awsSecret));
        alone(samples, "github-pat", "ghp_" + checked());
        alone(samples, "github-oauth", "gho_" + checked());
        alone(samples, "github-installation", "ghs_" + checked());
        alone(samples, "github-fine-grained-pat", "github_pat_" + some(BASE62, 22) + "_" + some(BASE62, 59));
        alone(samples, "gitlab-pat", "glpat-" + some(BASE62, 20));
        alone(samples, "slack-bot", "xoxb-" + some(DIGITS, 12) + "-" + some(DIGITS, 12) + "-" + some(BASE62, 24));
        alone(samples, "slack-user", "xoxp-" + some(DIGITS, 12) + "-" + some(DIGITS, 12) + "-" + some(BASE62, 32));
        alone(samples, "openai", "sk-proj-" + some(BASE62, 58) + "T3BlbkFJ" + some(BASE62, 58));
        alone(samples, "anthropic", "sk-ant-" + "api03-" + some(BASE62, 93) + "AA");
        alone(samples, "stripe", "sk_" + "live_" + some(BASE62, 24));
        alone(samples, "npm", "npm_" + checked());
        alone(samples, "pypi", "pypi-AgEIcHlwaS5vcmc" + some(BASE62, 100));
        alone(samples, "sendgrid", "SG." + some(BASE62, 22) + "." + some(BASE62, 43));
        alone(samples, "vault-service", "hvs." + some(BASE62, 95));
        alone(samples, "digitalocean", "dop_v1_" + some("0123456789abcdef", 64));
        alone(samples, "huggingface", "hf_" + some(BASE62, 34));
        alone(samples, "databricks", "dapi" + some("0123456789abcdef", 32));
        alone(samples, "google-api-key", "AIza" + some(BASE62, 35));
        alone(samples, "jwt", jwt());
        String password = some(BASE62, 14);
        samples.put("url-credentials", new Sample("postgres://app:" + password + "@db.internal/x", password));
        String opaque = some(BASE62, 40);
        samples.put("bearer-token", new Sample("Authorization: Bearer " + opaque, opaque));
        String assigned = "hunter2-" + some(LOWER, 8);
        samples.put("assignment", new Sample("password: " + assigned, assigned));
        alone(samples, "generic-token", "Zq7" + some(BASE62, 33));
        samples.put("private-key", privateKey());
        return samples;
    }

    /** An installation token of the new form: a number and a JSON web token. */
    public String newInstallationToken() {
        return "ghs_" + some(DIGITS, 6) + "_" + jwt();
    }

    private void alone(Map<String, Sample> samples, String format, String secret) {
        samples.put(format, new Sample("here it is: " + secret + " and so on", secret));
    }

    private String checked() {
        String body = some(BASE62, 30);
        return body + Checksums.of(body);
    }

    private String jwt() {
        return url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + url("{\"sub\":\"" + some(DIGITS, 10) + "\",\"n\":1}")
                + "." + some(BASE62, 43);
    }

    private Sample privateKey() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append(some(BASE62, 64)).append('\n');
        }
        String begin = "-----BEGIN " + "PRIVATE KEY-----\n";
        return new Sample(begin + lines + "-----END " + "PRIVATE KEY-----\n", "\n" + lines);
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
