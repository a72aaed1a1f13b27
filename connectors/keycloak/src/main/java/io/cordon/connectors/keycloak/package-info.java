/**
 * Ends an agent's access at Keycloak: sessions of users, service accounts of clients, users. What is disabled there comes back to life with one
 * click, so a containment voids what was issued as well, and a release leaves that void.
 */
@NullMarked
package io.cordon.connectors.keycloak;

import org.jspecify.annotations.NullMarked;
