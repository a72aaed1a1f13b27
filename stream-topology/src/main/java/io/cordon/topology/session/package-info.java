/** The session core: keeps what is known of sessions and trees, and turns what the detectors say into records. Read {@link io.cordon.topology.session.SessionProcessor} first. */
@NullMarked
package io.cordon.topology.session;

import org.jspecify.annotations.NullMarked;
