/** What an operator asks for: signed with the operator's own key, sent to the containment owner, and its answer awaited. */
@NullMarked
package io.cordon.operations.request;

import org.jspecify.annotations.NullMarked;
