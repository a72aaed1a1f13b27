/** The application cordon-detect: the session core and the subject core, wired to their topics. Read {@link io.cordon.topology.detect.DetectionTopology} first. */
@NullMarked
package io.cordon.topology.detect;

import org.jspecify.annotations.NullMarked;
