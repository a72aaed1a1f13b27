/** A service that gives runtimes the grants of their sessions: who asks is known by certificate or token, what may be asked for stands in a file. Read {@link io.cordon.issuer.GrantPolicy} first. */
@NullMarked
package io.cordon.issuer;

import org.jspecify.annotations.NullMarked;
