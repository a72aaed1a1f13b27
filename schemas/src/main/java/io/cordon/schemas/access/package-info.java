/** Who may do what on the cluster: one principal for each role, with the least rights that its work needs; and the check of a cluster against it. */
@NullMarked
package io.cordon.schemas.access;

import org.jspecify.annotations.NullMarked;
