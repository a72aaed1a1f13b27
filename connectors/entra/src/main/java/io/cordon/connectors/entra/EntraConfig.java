package io.cordon.connectors.entra;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.http.HttpSettings;
import java.net.URI;

/**
 * Settings of one Entra tenant.
 *
 * @param graph root of Microsoft Graph, without the version
 * @param login root of the token endpoints
 * @param clientId the connector's own application, which {@code clientSecret} authenticates
 * @param removePasswords remove the client secrets that were there before the containment; irreversible
 * @param dropGrants delete app role assignments and permission grants of a service principal; irreversible
 * @param sharers how many agents share an account, at least 1
 */
record EntraConfig(
        URI graph,
        URI login,
        String tenant,
        String clientId,
        SecretRef clientSecret,
        boolean removePasswords,
        boolean dropGrants,
        int sharers,
        HttpSettings http) {
    private static final String PUBLIC_GRAPH = "https://graph.microsoft.com";
    private static final String PUBLIC_LOGIN = "https://login.microsoftonline.com";

    static EntraConfig read(Settings settings) {
        URI graph = uri(settings, "graph", PUBLIC_GRAPH);
        URI login = uri(settings, "login", PUBLIC_LOGIN);
        String tenant = settings.text("tenant");
        if (!tenant.matches("[A-Za-z0-9.-]*")) {
            settings.problem("tenant", "is neither a tenant id nor a domain");
        }
        String clientId = settings.text("clientId");
        SecretRef secret = settings.secret("clientSecret");
        boolean removePasswords = settings.flag("removePasswords", false);
        boolean dropGrants = settings.flag("dropGrants", false);
        int sharers = settings.integer("sharers", 1, 1_000_000, 1);
        HttpSettings http = HttpSettings.read(settings);
        settings.finish();
        return new EntraConfig(graph, login, tenant, clientId, secret, removePasswords, dropGrants, sharers, http);
    }

    private static URI uri(Settings settings, String name, String otherwise) {
        return settings.maybeText(name).isPresent() ? settings.uri(name) : URI.create(otherwise);
    }

    /** An address of Graph v1.0. */
    URI at(String path) {
        return URI.create(root(graph) + "/v1.0" + path);
    }

    URI token() {
        return URI.create(root(login) + "/" + tenant + "/oauth2/v2.0/token");
    }

    /** All that an application was granted at Graph. */
    String scope() {
        return root(graph) + "/.default";
    }

    /** Graph as tokens name it in their audience. */
    String audience() {
        return root(graph);
    }

    private static String root(URI uri) {
        return uri.toString().replaceFirst("/+$", "");
    }
}
