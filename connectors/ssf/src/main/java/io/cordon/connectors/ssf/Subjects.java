package io.cordon.connectors.ssf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Subjects that a receiver added to or removed from its stream.
 *
 * @param exceptions to the default: removed ones where a stream carries all, added ones where it carries none
 */
record Subjects(List<JsonNode> exceptions) {
    static final int MOST = 1_000;

    Subjects {
        exceptions = exceptions.stream().<JsonNode>map(JsonNode::deepCopy).toList();
    }

    static Subjects none() {
        return new Subjects(List.of());
    }

    boolean isFull() {
        return exceptions.size() >= MOST;
    }

    Subjects with(JsonNode subject) {
        var more = new ArrayList<>(without(subject).exceptions);
        more.add(subject);
        return new Subjects(more);
    }

    Subjects without(JsonNode subject) {
        return new Subjects(exceptions.stream().filter(e -> !e.equals(subject)).toList());
    }

    boolean excepts(JsonNode subject) {
        return exceptions.stream().anyMatch(e -> matches(e, subject));
    }

    /** Equal, or both complex and equal in every member that both have: what one leaves out is open. */
    static boolean matches(JsonNode one, JsonNode other) {
        if (!isComplex(one) || !isComplex(other)) {
            return one.equals(other);
        }
        for (var member : one.properties()) {
            if (other.has(member.getKey()) && !other.get(member.getKey()).equals(member.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one that the specification allows: an object that names its format. */
    static boolean valid(JsonNode subject) {
        return subject.isObject() && subject.path("format").isTextual() && subject.size() > 1;
    }

    private static boolean isComplex(JsonNode subject) {
        return subject.path("format").asText().equals("complex");
    }
}
