/** The subject core: watches credentials across sessions, by what sessions report and by what the targets themselves saw. What is detected is in {@link io.cordon.detectors.subject}; read {@link io.cordon.topology.subject.SubjectProcessor} first. */
@NullMarked
package io.cordon.topology.subject;

import org.jspecify.annotations.NullMarked;
