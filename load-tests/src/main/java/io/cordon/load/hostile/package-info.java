/** What somebody can do to a task who wants it to fall over, and what that does to others. */
@NullMarked
package io.cordon.load.hostile;

import org.jspecify.annotations.NullMarked;
