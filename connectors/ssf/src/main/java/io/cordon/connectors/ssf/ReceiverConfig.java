package io.cordon.connectors.ssf;

import io.cordon.connectors.api.SecretRef;
import io.cordon.connectors.api.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A receiver that may have a stream.
 *
 * @param audience its name in tokens
 * @param token bearer token that it shows at the management and poll endpoints
 * @param tenants whose events it may get; {@code *} for all
 * @param pushTo addresses that it may have pushed to: what begins with one of them
 * @param pushAuthorization value of the Authorization header of pushes
 */
record ReceiverConfig(
        String name,
        String audience,
        SecretRef token,
        Set<String> tenants,
        List<URI> pushTo,
        Optional<SecretRef> pushAuthorization) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String ALL = "*";

    ReceiverConfig {
        tenants = Set.copyOf(tenants);
        pushTo = List.copyOf(pushTo);
    }

    static ReceiverConfig read(Settings settings) {
        var name = settings.text("name");
        var audience = settings.text("audience");
        var token = settings.secret("token");
        var tenants = settings.texts("tenants");
        if (tenants.isEmpty()) {
            settings.problem("tenants", "is empty, expected tenants or '*'");
        }
        var pushTo = settings.texts("pushTo").stream()
                .map(text -> address(settings, text))
                .toList();
        var authorization = settings.maybeSecret("pushAuthorization");
        return new ReceiverConfig(name, audience, token, Set.copyOf(tenants), pushTo, authorization);
    }

    boolean mayKnow(String tenant) {
        return tenants.contains(ALL) || tenants.contains(tenant);
    }

    /** A receiver must not make the transmitter call whatever address it likes. */
    boolean mayBePushedTo(URI address) {
        return pushTo.stream().anyMatch(allowed -> below(allowed, address.normalize()));
    }

    private static boolean below(URI allowed, URI address) {
        return String.valueOf(allowed.getScheme()).equals(address.getScheme())
                && String.valueOf(allowed.getRawAuthority()).equals(address.getRawAuthority())
                && String.valueOf(address.getRawPath()).startsWith(allowed.getRawPath());
    }

    private static URI address(Settings settings, String text) {
        try {
            URI uri = URI.create(text);
            boolean local = "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
            if (!local && !"https".equals(uri.getScheme())) {
                settings.problem("pushTo", "has an address that is not https");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            settings.problem("pushTo", "has something that is not an address");
            return URI.create("unset:/");
        }
    }
}
