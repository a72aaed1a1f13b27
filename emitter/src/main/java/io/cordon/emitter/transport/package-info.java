/** The way of an encoded event out of the process. Read {@link io.cordon.emitter.transport.Transport} first. */
@NullMarked
package io.cordon.emitter.transport;

import org.jspecify.annotations.NullMarked;
