/**
 * Ends the access of a principal at a Kafka cluster: denied everything first, which open connections feel at their next request, then without its
 * credential; proven by a login that is refused.
 */
@NullMarked
package io.cordon.connectors.kafka;

import org.jspecify.annotations.NullMarked;
