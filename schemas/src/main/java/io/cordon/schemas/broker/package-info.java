/** What Cordon's services need of brokers beyond their topics, and what is found there: asked when they start, and by the doctor. */
@NullMarked
package io.cordon.schemas.broker;

import org.jspecify.annotations.NullMarked;
