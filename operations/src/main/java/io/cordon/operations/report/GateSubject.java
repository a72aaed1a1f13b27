package io.cordon.operations.report;

import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name of a subject across topics, as their keys have it. */
final class GateSubject {

    private GateSubject() {}

    static String of(String tenant, SubjectKind kind, String ref) {
        return Keys.subject(tenant, kind, ref);
    }

    /** The subject of a gate entry's key: its first three parts. */
    static String ofGateKey(String key) {
        return Stream.of(key.split("/", -1)).limit(3).collect(Collectors.joining("/"));
    }
}
