/** What the gate feed says about who is denied: a model without Kafka and without a clock. */
@NullMarked
package io.cordon.gate.view;

import org.jspecify.annotations.NullMarked;
