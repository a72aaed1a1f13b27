/** The real parts and Cordon's services, started on loopback and ended in order. */
@NullMarked
package io.cordon.quickstart.stage;

import org.jspecify.annotations.NullMarked;
