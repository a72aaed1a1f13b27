package io.cordon.connectors.api;

/** Kinds of credentials in the inventory. */
public enum CredentialKind {
    /** A kind that this version does not know. */
    UNKNOWN,
    /** An access or refresh token of an authorization server. */
    OAUTH2_TOKEN,
    /** A role that logs in to a database. */
    DATABASE_ROLE,
    /** A static key of an API. */
    API_KEY,
    /** A role of a cloud account and the sessions under it. */
    CLOUD_ROLE,
    /** A client certificate. */
    CERTIFICATE,
    /** A lease of a secrets manager. */
    LEASE,
    /** An account that logs in: a user, an application, a service account, a principal of a broker. */
    PRINCIPAL,
    /** A token that a platform gave to a running workload, such as a bound token of a Kubernetes service account. */
    WORKLOAD_TOKEN
}
