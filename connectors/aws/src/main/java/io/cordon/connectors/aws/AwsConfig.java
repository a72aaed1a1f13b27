package io.cordon.connectors.aws;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Settings of one AWS account and region.
 *
 * @param credentials the actuator's own, as STS writes them: a JSON map with AccessKeyId, SecretAccessKey and perhaps SessionToken
 * @param namePattern what the whole name of a user, role or secret must match to be touched at all
 * @param askAbout a name that the pattern admits: about it the doctor asks what the connector's policies allow
 * @param roleSharers how many agents are taken to share a role
 * @param secretSharers how many agents are taken to share a secret
 */
record AwsConfig(
        String region,
        URI iam,
        URI sts,
        URI secretsManager,
        SecretRef credentials,
        Pattern namePattern,
        Optional<String> askAbout,
        int roleSharers,
        int secretSharers,
        HttpSettings http) {
    /** Where IAM, a service without a region, signs its requests for. */
    static final String GLOBAL = "us-east-1";

    static AwsConfig read(Settings settings) {
        var region = region(settings);
        var endpoints = settings.section("endpoints");
        var iam = endpoint(endpoints, "iam", "https://iam.amazonaws.com/");
        var sts = endpoint(endpoints, "sts", "https://sts." + region + ".amazonaws.com/");
        var secrets = endpoint(endpoints, "secretsManager", "https://secretsmanager." + region + ".amazonaws.com/");
        var credentials = settings.secret("credentials");
        var pattern = pattern(settings);
        var askAbout = settings.maybeText("askAbout");
        askAbout.filter(name -> !pattern.matcher(name).matches())
                .ifPresent(name -> settings.problem("askAbout", "is '" + name + "', which namePattern does not admit"));
        int roleSharers = settings.integer("roleSharers", 1, 1_000_000, 1);
        int secretSharers = settings.integer("secretSharers", 1, 1_000_000, 1);
        var http = HttpSettings.read(settings);
        settings.finish();
        return new AwsConfig(
                region, iam, sts, secrets, credentials, pattern, askAbout, roleSharers, secretSharers, http);
    }

    private static URI endpoint(Settings endpoints, String name, String usual) {
        boolean given = endpoints.maybeText(name).isPresent();
        return given ? endpoints.uri(name) : URI.create(usual);
    }

    private static String region(Settings settings) {
        var region = settings.text("region");
        if (!region.matches("[a-z0-9-]*")) {
            settings.problem("region", "is not a region such as eu-central-1");
            return GLOBAL;
        }
        return region;
    }

    private static Pattern pattern(Settings settings) {
        // There is no default: a role that a whole company uses must not be closed by one bad entry of an inventory.
        var text = settings.text("namePattern");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            settings.problem("namePattern", "is not a regular expression: " + e.getDescription());
            return Pattern.compile("");
        }
    }

    /** Whether this name may be touched. */
    boolean allows(String name) {
        return namePattern.matcher(name).matches();
    }
}
