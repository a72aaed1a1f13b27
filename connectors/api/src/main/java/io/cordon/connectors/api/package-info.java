/**
 * The port to a product that can end an agent's access: an authorization server, a database, a secrets manager. The
 * actuator drives it, {@link io.cordon.connectors.api.Connector} states its laws, the test kit checks them.
 */
@NullMarked
package io.cordon.connectors.api;

import org.jspecify.annotations.NullMarked;
