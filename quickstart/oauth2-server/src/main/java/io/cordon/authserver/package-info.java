/**
 * The authorization server of the quickstart, with the demo's tools behind its tokens: one process on loopback.
 */
@NullMarked
package io.cordon.authserver;

import org.jspecify.annotations.NullMarked;
