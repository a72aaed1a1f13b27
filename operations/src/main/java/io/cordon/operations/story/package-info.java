/** What an operator looks at: how things stand, and the story of one case, put together from the topics. It holds no content. */
@NullMarked
package io.cordon.operations.story;

import org.jspecify.annotations.NullMarked;
