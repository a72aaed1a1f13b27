package io.cordon.topology.session.journal;

import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.response.Directive;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import io.cordon.topology.normalise.NormalisedDirective;
import java.util.List;
import java.util.Objects;

/** Answers of the containment owner as the journal has them: as they were understood, so that reading them again finds nothing new. */
final class Directives {

    private Directives() {}

    static io.cordon.schemas.avro.Directive written(NormalisedDirective taken) {
        Directive directive = taken.directive();
        return io.cordon.schemas.avro.Directive.newBuilder()
                .setTenant(taken.tenant())
                .setSubject(io.cordon.schemas.avro.Subject.newBuilder()
                        .setKind(SubjectKind.valueOf(directive.subject().kind().name()))
                        .setRef(directive.subject().ref())
                        .setRoot(taken.root())
                        .build())
                .setEpoch(directive.epoch())
                .setKind(DirectiveKind.valueOf(directive.kind().name()))
                .setRung(io.cordon.schemas.avro.Rung.valueOf(directive.rung().name()))
                .setIssuedAt(directive.at())
                .build();
    }

    static NormalisedDirective read(Circumstance entry) {
        io.cordon.schemas.avro.Directive written = Objects.requireNonNull(entry.getDirective(), "directive");
        List<String> tree = Keys.parts(entry.getKeys().getFirst());
        return new NormalisedDirective(
                tree.getFirst(),
                tree.getLast(),
                new Directive(
                        Directive.Kind.valueOf(written.getKind().name()),
                        new Subject(
                                Subject.Kind.valueOf(
                                        written.getSubject().getKind().name()),
                                written.getSubject().getRef()),
                        written.getEpoch(),
                        Rung.valueOf(written.getRung().name()),
                        written.getIssuedAt()),
                entry.getAt());
    }
}
