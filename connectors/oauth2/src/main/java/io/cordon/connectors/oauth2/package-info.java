/** Containment at an OAuth2 authorization server. */
@NullMarked
package io.cordon.connectors.oauth2;

import org.jspecify.annotations.NullMarked;
