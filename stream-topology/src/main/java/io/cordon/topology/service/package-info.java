/** The shell around a streams application: settings, start-up check, failure policy, health, metrics and an orderly end. */
@NullMarked
package io.cordon.topology.service;

import org.jspecify.annotations.NullMarked;
