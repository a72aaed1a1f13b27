package io.cordon.gate;

import io.cordon.emitter.ContainmentNotice;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.util.List;
import java.util.Locale;

/** From a key of the feed to what a runtime is told. */
final class Notices {

    private Notices() {}

    static ContainmentNotice of(String key, Rung rung) {
        List<String> parts = Keys.parts(key);
        return new ContainmentNotice(SubjectKind.valueOf(parts.get(1).toUpperCase(Locale.ROOT)), parts.get(2), rung);
    }
}
