package io.cordon.cli.drill;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where canaries are minted. Whoever mints them has an account of his own there, with no rights that matter. */
public sealed interface DrillTarget {

    /** Connector instance that ends them. */
    String connector();

    /**
     * An authorization server.
     *
     * @param clientId a client that gets tokens by its secret alone
     * @param sessions tokens have to name a login session, since nothing else of them can be ended (Keycloak)
     */
    record Tokens(
            String connector, URI tokenEndpoint, String clientId, Path clientSecretFile, String scope, boolean sessions)
            implements DrillTarget {
        public Tokens {
            requireNonNull(connector, "connector");
            requireNonNull(tokenEndpoint, "tokenEndpoint");
            requireNonNull(clientId, "clientId");
            requireNonNull(clientSecretFile, "clientSecretFile");
            requireNonNull(scope, "scope");
        }
    }

    /**
     * A PostgreSQL server.
     *
     * @param url JDBC address
     * @param user a role that may create roles
     * @param prefix what names of canary roles begin with; the connector's pattern has to fit them
     * @param actuator the connector's own role, which may end them
     */
    record Roles(String connector, String url, String user, Path passwordFile, String prefix, String actuator)
            implements DrillTarget {
        /** Roles are named in statements that take no parameters. */
        private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

        public Roles {
            requireNonNull(connector, "connector");
            requireNonNull(url, "url");
            requireNonNull(user, "user");
            requireNonNull(passwordFile, "passwordFile");
            requireNonNull(prefix, "prefix");
            requireNonNull(actuator, "actuator");
        }

        static boolean isName(String text, int longest) {
            return text.length() <= longest && NAME.matcher(text).matches();
        }
    }
}
