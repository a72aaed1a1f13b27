package io.cordon.connectors.kubernetes;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Settings of one cluster.
 *
 * @param token the actuator's own; README.md has the roles that it needs
 * @param namespacePattern what a whole namespace must match to be touched at all
 * @param evidenceNamespace where evidence of pods is kept
 * @param recreateAccounts whether a service account is recreated, which ends every token of it
 * @param accountSharers how many agents are taken to share a service account
 */
record KubernetesConfig(
        URI address,
        SecretRef token,
        Pattern namespacePattern,
        String evidenceNamespace,
        boolean recreateAccounts,
        int accountSharers,
        HttpSettings http) {

    static KubernetesConfig read(Settings settings) {
        var address = settings.uri("address");
        var token = settings.secret("token");
        var pattern = pattern(settings);
        var evidence = settings.text("evidenceNamespace");
        boolean recreate = settings.flag("recreateAccounts", false);
        int sharers = settings.integer("accountSharers", 1, 1_000_000, 1);
        var http = HttpSettings.read(settings);
        settings.finish();
        return new KubernetesConfig(address, token, pattern, evidence, recreate, sharers, http);
    }

    private static Pattern pattern(Settings settings) {
        // There is no default: kube-system must not be one bad entry of an inventory away.
        var text = settings.text("namespacePattern");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            settings.problem("namespacePattern", "is not a regular expression: " + e.getDescription());
            return Pattern.compile("");
        }
    }

    boolean allows(String namespace) {
        return namespacePattern.matcher(namespace).matches();
    }
}
