/** What the session core is told besides events: written down as it is told, and told again from there. Read {@link io.cordon.topology.session.journal.Journal} first. */
@NullMarked
package io.cordon.topology.session.journal;

import org.jspecify.annotations.NullMarked;
