/**
 * Ends an agent's access at Microsoft Entra ID: users, service principals and agent identities, by Microsoft Graph v1.0. What was issued before lives on
 * until it expires unless a service evaluates access continuously, so a disabled account alone is not the end.
 */
@NullMarked
package io.cordon.connectors.entra;

import org.jspecify.annotations.NullMarked;
