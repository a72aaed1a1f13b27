/**
 * Time to contain, from what the topics tell: from the harmful event to the last use that a target accepted, at each enforcement point.
 * Pure but for {@link io.cordon.operations.report.ReportReader}.
 */
@NullMarked
package io.cordon.operations.report;

import org.jspecify.annotations.NullMarked;
