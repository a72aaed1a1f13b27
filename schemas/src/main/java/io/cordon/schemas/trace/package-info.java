/**
 * One event's way through the services as a distributed trace: W3C Trace Context in record headers, spans to an OTLP endpoint, as they come or read from the
 * topics later. Off unless an endpoint is given.
 */
@NullMarked
package io.cordon.schemas.trace;

import org.jspecify.annotations.NullMarked;
