/** The subject core: watches credentials across sessions, by what sessions report and by what the targets themselves saw. Read {@link io.cordon.topology.subject.CredentialRules} first. */
@NullMarked
package io.cordon.topology.subject;

import org.jspecify.annotations.NullMarked;
