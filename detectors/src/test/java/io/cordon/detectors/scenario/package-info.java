/** The scenario language of the detectors' tests, and the one test that runs all scenario files. */
package io.cordon.detectors.scenario;
