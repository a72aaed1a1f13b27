/**
 * Credentials across sessions: what their sessions report, what their issuer lists and what the places that honour them saw, and when these
 * do not fit together. Read {@link io.cordon.detectors.subject.CredentialWatch} first.
 */
@NullMarked
package io.cordon.detectors.subject;

import org.jspecify.annotations.NullMarked;
