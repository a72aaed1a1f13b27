package io.cordon.wire;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.SubjectKind;

/** The core's enumerations on the wire. Each has a symbol of its own name there; a test goes through all of them. */
final class AvroWords {
    private AvroWords() {}

    static io.cordon.schemas.avro.Family of(Family family) {
        return io.cordon.schemas.avro.Family.valueOf(family.name());
    }

    static io.cordon.schemas.avro.Grade of(Grade grade) {
        return io.cordon.schemas.avro.Grade.valueOf(grade.name());
    }

    static io.cordon.schemas.avro.Severity of(Severity severity) {
        return io.cordon.schemas.avro.Severity.valueOf(severity.name());
    }

    static io.cordon.schemas.avro.Rung of(Rung rung) {
        return io.cordon.schemas.avro.Rung.valueOf(rung.name());
    }

    static io.cordon.schemas.avro.Mode of(Mode mode) {
        return io.cordon.schemas.avro.Mode.valueOf(mode.name());
    }

    static io.cordon.schemas.avro.OriginLevel of(OriginLevel origin) {
        return io.cordon.schemas.avro.OriginLevel.valueOf(origin.name());
    }

    static SubjectKind of(Subject.Kind kind) {
        return SubjectKind.valueOf(kind.name());
    }
}
