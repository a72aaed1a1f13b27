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

/** Keys of clouds, of what runs in them and of what keeps their secrets. */
final class CloudFormats {

    private static final CharSet BASE32 = UPPER.plus("234567");
    private static final CharSet PADDED = BASE64.plus("=");
    private static final CharSet DOTTED = BASE64URL.plus(".");

    static final List<SecretFormat> ALL = List.of(
            SecretFormat.token("aws-access-key-id", of("AKIA", BASE32, 16)),
            SecretFormat.token("aws-access-key-id", of("ASIA", BASE32, 16)),
            SecretFormat.token("aws-access-key-id", of("ABIA", BASE32, 16)),
            SecretFormat.token("aws-access-key-id", of("ACCA", BASE32, 16)),
            SecretFormat.token("aws-access-key-id", of("A3T", UPPER.plus(DIGIT), 17)),
            new SecretFormat(
                    "aws-secret-key",
                    List.of("akia", "asia", "secret_access_key", "secretaccesskey", "aws_secret"),
                    new AwsSecretKey()),
            SecretFormat.token(
                    "aws-bedrock-short-lived", of("bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t", PADDED, 16, 4096)),
            SecretFormat.token("aws-bedrock-long-lived", of("ABSK", PADDED, 109, 271)),
            new SecretFormat(
                    "azure-client-secret",
                    List.of("q~"),
                    new InfixToken("Q~", BASE62.plus("_~."), 4, 4, BASE64URL.plus("~."), 31, 34, DIGIT)),
            SecretFormat.token("google-api-key", of("AIza", BASE64URL, 35)),
            SecretFormat.token("google-oauth", of("ya29.", DOTTED, 40, 2048)),
            SecretFormat.token("alibaba", of("LTAI", BASE62, 12, 20)),
            SecretFormat.token("digitalocean", of("dop_v1_", HEX, 64)),
            SecretFormat.token("digitalocean", of("doo_v1_", HEX, 64)),
            SecretFormat.token("digitalocean", of("dor_v1_", HEX, 64)),
            SecretFormat.token("heroku", of("HRKU-AA", BASE64URL, 58)),
            SecretFormat.token("fly", of("fo1_", BASE64URL, 43)),
            SecretFormat.token("fly", of("fm1a_", PADDED, 100, 1024)),
            SecretFormat.token("fly", of("fm1r_", PADDED, 100, 1024)),
            SecretFormat.token("fly", of("fm2_", PADDED, 100, 1024)),
            SecretFormat.token("openshift", of("sha256~", BASE64URL, 43)),
            SecretFormat.token("vault-service", of("hvs.", BASE64URL, 24, 200)),
            SecretFormat.token("vault-service", of("s.", BASE62, 24).andMixed()),
            SecretFormat.token("vault-batch", of("hvb.", BASE64URL, 100, 400)),
            new SecretFormat(
                    "terraform",
                    List.of(".atlasv1."),
                    new InfixToken(".atlasv1.", BASE62, 14, 14, BASE64URL.plus("="), 60, 70, BASE62)),
            SecretFormat.token("pulumi", of("pul-", HEX, 40)),
            SecretFormat.token("doppler", of("dp.pt.", BASE62, 43)),
            SecretFormat.token("1password", of("ops_eyJ", PADDED, 250, 4096)),
            SecretFormat.token(
                    "1password", of("A3-", UPPER.plus(DIGIT).plus("-"), 36, 37).where(CloudFormats::isGrouped)),
            SecretFormat.token(
                    "age", PrefixedToken.proven("AGE-SECRET-KEY-1", UPPER.plus(DIGIT), 58, Bech32::isAgeKey)),
            SecretFormat.token("planetscale", of("pscale_tkn_", WORD.plus("=.-"), 32, 64)),
            SecretFormat.token("cloudflare", of("v1.0-", HEX.plus("-"), 171).where(body -> body.charAt(24) == '-')));

    private CloudFormats() {}

    /** The groups of a secret key of 1Password. */
    private static boolean isGrouped(String body) {
        return body.matches("[A-Z0-9]{6}-([A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(-[A-Z0-9]{5}){3}");
    }
}
