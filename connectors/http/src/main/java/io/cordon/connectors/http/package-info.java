/**
 * The HTTP client that connectors share: one call, one answer, no exception for what a network or a target does. What an answer means beyond
 * the common rules is the connector's business.
 */
@NullMarked
package io.cordon.connectors.http;

import org.jspecify.annotations.NullMarked;
