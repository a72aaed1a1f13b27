package io.cordon.quickstart.stage;

/** Who issues the agents' tokens. */
public enum Idp {
    /** The OAuth2 server that has the tools as well. */
    OAUTH2,
    /** The real Keycloak. It is not part of the build: it has to be fetched before. */
    KEYCLOAK
}
