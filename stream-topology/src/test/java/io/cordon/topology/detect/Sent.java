package io.cordon.topology.detect;

import io.cordon.schemas.avro.Event;

/** An event of a session, to be sent to one cluster or two. */
record Sent(Script session, Event event) {}
