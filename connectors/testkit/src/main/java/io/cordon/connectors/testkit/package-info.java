/** The laws of the connector port as tests: a connector module extends both contracts. */
@NullMarked
package io.cordon.connectors.testkit;

import org.jspecify.annotations.NullMarked;
