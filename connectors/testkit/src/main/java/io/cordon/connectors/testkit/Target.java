package io.cordon.connectors.testkit;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.CredentialView;
import java.util.List;

/** A product, or a simulator that is named so, with a connector to it. */
public interface Target extends AutoCloseable {

    /** The connector under test. */
    Connector connector();

    /** Issues a credential that is accepted, and returns it with its secret. */
    CredentialView mint();

    /** Describes a credential that the target has never heard of but that the connector may touch. */
    CredentialView neverIssued();

    /** Whether the target accepts a credential, asked without the connector. */
    boolean admits(CredentialView credential);

    /** Secrets of the connector's own that must not show up anywhere. */
    List<String> ownSecrets();

    @Override
    void close();
}
