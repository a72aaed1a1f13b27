package io.cordon.connectors.vault;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Settings of one OpenBao or Vault.
 *
 * @param address without {@code /v1}
 * @param token the actuator's own token; README.md has the policy that it needs
 * @param leasePattern what a whole lease id or prefix must match to be touched at all
 * @param prefixSharers how many agents are taken to share a prefix of leases
 * @param searchTokens whether the tokens of an entity are searched for and revoked
 */
record VaultConfig(
        URI address,
        SecretRef token,
        Optional<String> namespace,
        Pattern leasePattern,
        int prefixSharers,
        boolean searchTokens,
        HttpSettings http) {

    static VaultConfig read(Settings settings) {
        var address = settings.uri("address");
        var token = settings.secret("token");
        var namespace = settings.maybeText("namespace");
        var pattern = pattern(settings);
        int sharers = settings.integer("prefixSharers", 1, 1_000_000, 1);
        boolean search = settings.flag("searchTokens", true);
        var http = HttpSettings.read(settings);
        settings.finish();
        return new VaultConfig(address, token, namespace, pattern, sharers, search, http);
    }

    private static Pattern pattern(Settings settings) {
        // There is no default: a prefix that is too wide would end the leases of everybody.
        var text = settings.text("leasePattern");
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            settings.problem("leasePattern", "is not a regular expression: " + e.getDescription());
            return Pattern.compile("");
        }
    }
}
