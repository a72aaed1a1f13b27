/**
 * What a task keeps: one store for each core, in which each kind of row has a table of its own. One store means one RocksDB, one changelog and
 * one partition in each transaction, however many kinds there are (ADR 198).
 */
@NullMarked
package io.cordon.topology.table;

import org.jspecify.annotations.NullMarked;
