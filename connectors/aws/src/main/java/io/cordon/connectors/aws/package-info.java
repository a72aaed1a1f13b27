/** Ends access keys, role sessions and stored secrets at AWS, and proves it by calls that AWS denies. */
@NullMarked
package io.cordon.connectors.aws;

import org.jspecify.annotations.NullMarked;
