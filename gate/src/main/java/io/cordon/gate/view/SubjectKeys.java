package io.cordon.gate.view;

import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Keys;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of the feed that concern one session, built once.
 *
 * @param place place of the key of its delegation tree in the event topic; says which task judges it
 * @param denials keys of holds and containments of the session, its tree and its agent
 * @param approval what the keys of the session's approvals begin with
 */
public record SubjectKeys(int place, List<String> denials, String approval) {

    /** The keys of a session. */
    public static SubjectKeys of(String tenant, String root, String session, String agent) {
        List<String> denials = new ArrayList<>();
        addAll(denials, tenant, SubjectKind.SESSION, session);
        addAll(denials, tenant, SubjectKind.TREE, root);
        addAll(denials, tenant, SubjectKind.AGENT, agent);
        return new SubjectKeys(
                Keys.place(Keys.tree(tenant, root)),
                List.copyOf(denials),
                Keys.gate(tenant, SubjectKind.SESSION, session, GateEntryKind.APPROVAL));
    }

    /** These keys and those of a credential that the session holds. */
    public SubjectKeys withCredential(String tenant, String credential) {
        List<String> more = new ArrayList<>(denials);
        addAll(more, tenant, SubjectKind.CREDENTIAL, credential);
        return new SubjectKeys(place, List.copyOf(more), approval);
    }

    /** The key of an approval for these arguments. */
    String approval(byte[] argumentDigest) {
        return approval + "/" + HexFormat.of().formatHex(argumentDigest);
    }

    private static void addAll(List<String> keys, String tenant, SubjectKind kind, String ref) {
        keys.add(Keys.gate(tenant, kind, ref, GateEntryKind.HOLD));
        keys.add(Keys.earlyHold(tenant, kind, ref));
        keys.add(Keys.gate(tenant, kind, ref, GateEntryKind.CONTAIN));
    }
}
