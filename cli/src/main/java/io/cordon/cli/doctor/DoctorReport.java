package io.cordon.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What was seen, worst first within each area, for people and for programs. */
record DoctorReport(List<Symptom> symptoms) {
    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.WRONG, Verdict.WEAK, Verdict.UNKNOWN, Verdict.GOOD);

    DoctorReport {
        symptoms = symptoms.stream()
                .sorted(Comparator.comparing(Symptom::area)
                        .thenComparing(symptom -> WORST_FIRST.indexOf(symptom.verdict())))
                .toList();
    }

    /** Whether there is nothing to be done. What could not be looked at is no good news. */
    boolean healthy() {
        return symptoms.stream().allMatch(symptom -> symptom.verdict() == Verdict.GOOD);
    }

    void print(PrintWriter out) {
        symptoms.forEach(symptom -> out.printf(
                "%-8s %-12s %s%n", symptom.verdict().label(), symptom.area().label(), symptom.text()));
        Set<Verdict> bad = Set.of(Verdict.WRONG, Verdict.WEAK, Verdict.UNKNOWN);
        long problems = symptoms.stream()
                .filter(symptom -> bad.contains(symptom.verdict()))
                .count();
        out.println(problems == 0 ? "all well" : problems + (problems == 1 ? " problem" : " problems"));
        out.flush();
    }

    String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("healthy", healthy());
        ArrayNode list = root.putArray("symptoms");
        symptoms.forEach(symptom -> list.addObject()
                .put("area", symptom.area().label())
                .put("verdict", symptom.verdict().label())
                .put("text", symptom.text()));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", e);
        }
    }
}
