package io.cordon.emitter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids of approvals: one for each event that asks for one. */
final class ApprovalIds {
    private ApprovalIds() {}

    static String of(String eventId) {
        return UUID.nameUUIDFromBytes(eventId.getBytes(UTF_8)).toString();
    }
}
