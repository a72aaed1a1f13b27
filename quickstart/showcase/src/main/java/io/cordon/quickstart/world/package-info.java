/** What the demonstration's agents find: a database of orders, files, tickets and web pages, some of them planted. */
@NullMarked
package io.cordon.quickstart.world;

import org.jspecify.annotations.NullMarked;
