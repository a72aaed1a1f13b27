package io.cordon.topology.session;

import io.cordon.schemas.avro.SubjectKind;

/** The core's words in the records' vocabulary: the constants have the same names, and a test holds them together. */
final class Avro {
    private Avro() {}

    static io.cordon.schemas.avro.Rung of(io.cordon.detectors.finding.Rung rung) {
        return io.cordon.schemas.avro.Rung.valueOf(rung.name());
    }

    static io.cordon.schemas.avro.Mode of(io.cordon.detectors.event.Mode mode) {
        return io.cordon.schemas.avro.Mode.valueOf(mode.name());
    }

    static io.cordon.schemas.avro.Family of(io.cordon.detectors.finding.Family family) {
        return io.cordon.schemas.avro.Family.valueOf(family.name());
    }

    static io.cordon.schemas.avro.Grade of(io.cordon.detectors.finding.Grade grade) {
        return io.cordon.schemas.avro.Grade.valueOf(grade.name());
    }

    static io.cordon.schemas.avro.Severity of(io.cordon.detectors.finding.Severity severity) {
        return io.cordon.schemas.avro.Severity.valueOf(severity.name());
    }

    static io.cordon.schemas.avro.OriginLevel of(io.cordon.detectors.event.OriginLevel origin) {
        return io.cordon.schemas.avro.OriginLevel.valueOf(origin.name());
    }

    static SubjectKind of(io.cordon.detectors.response.Subject.Kind kind) {
        return SubjectKind.valueOf(kind.name());
    }
}
