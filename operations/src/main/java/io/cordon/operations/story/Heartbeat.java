package io.cordon.operations.story;

import java.time.Instant;

/** The last sign of life of a task that decides. */
public record Heartbeat(String application, int task, Instant at) {}
