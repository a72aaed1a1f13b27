/** The contract tests that each connector passes. */
@NullMarked
package io.cordon.connectors.testkit;

import org.jspecify.annotations.NullMarked;
