/** One task of detection in this process, with its stores in RocksDB and without a broker, and events of as many sessions as one likes. */
@NullMarked
package io.cordon.load.task;

import org.jspecify.annotations.NullMarked;
