package io.cordon.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rules and dashboard ask Prometheus. */
final class Monitoring {

    /** Counters of what has not happened to services that worked for a minute, and what only who watches targets has. */
    static final Set<String> ONLY_IN_TROUBLE = Set.of(
            "cordon_audit_behind_seconds",
            "cordon_bound_reached_total",
            "cordon_call_expired_calls_total",
            "cordon_call_rejected_calls_total",
            "cordon_command_refused_commands_total",
            "cordon_connector_denied_calls_total",
            "cordon_core_failed_total",
            "cordon_gap_opened_total",
            "cordon_gate_disagreed_total",
            "cordon_gate_judged_total",
            "cordon_hold_limited_total",
            "cordon_record_deadlettered_total",
            "cordon_service_thread_replaced_total",
            "cordon_session_deleted_total",
            "cordon_transaction_failed_transactions_total");

    private static final Path FILES = Path.of("../k8s/monitoring");
    private static final Pattern SERIES = Pattern.compile("\\b(?:cordon|kafka)_[a-z_]+\\b");

    private Monitoring() {}

    static List<String> expressions() throws IOException {
        List<String> all = new ArrayList<>();
        for (JsonNode file : List.of(
                new YAMLMapper().readTree(FILES.resolve("rules.yaml").toFile()),
                new ObjectMapper().readTree(FILES.resolve("dashboard.json").toFile()))) {
            all.addAll(file.findValuesAsText("expr"));
        }
        return all;
    }

    /** The series that the services themselves show, without those that a rule records. */
    static Set<String> series(List<String> expressions) {
        Set<String> series = new TreeSet<>();
        for (String expression : expressions) {
            Matcher found = SERIES.matcher(expression);
            while (found.find()) {
                series.add(found.group());
            }
        }
        return series;
    }
}
