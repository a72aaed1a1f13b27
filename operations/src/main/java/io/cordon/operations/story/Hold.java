package io.cordon.operations.story;

import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import java.time.Instant;
import java.util.Optional;

/** A denial that ends by itself unless it is renewed. */
public record Hold(SubjectKind kind, String ref, Rung rung, Instant since, Optional<Instant> until) {}
