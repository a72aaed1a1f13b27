/** From what targets saw to the topic {@code audit}. Read {@link io.cordon.actuator.audit.AuditFeed} first. */
@NullMarked
package io.cordon.actuator.audit;

import org.jspecify.annotations.NullMarked;
