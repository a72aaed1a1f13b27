package io.cordon.operations.request;

import io.cordon.schemas.avro.Impact;
import io.cordon.schemas.avro.RequestAnswer;
import java.util.List;

/** Whom a request hits, where the owner said so. */
final class Impacts {

    private Impacts() {}

    static Impact of(RequestAnswer answer) {
        Impact impact = answer.getImpact();
        return impact == null
                ? Impact.newBuilder()
                        .setAssumed(true)
                        .setContained(List.of())
                        .setLosing(List.of())
                        .setPoints(List.of())
                        .build()
                : impact;
    }
}
