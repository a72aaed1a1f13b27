package io.cordon.connectors.api;

import java.util.List;

/** A configuration that cannot be used; it names every problem, not only the first. */
public final class ConnectorConfigException extends ConnectorException {
    private static final long serialVersionUID = 1L;
    private final List<String> problems;

    /** Problems, each with the path of the setting. */
    public ConnectorConfigException(List<String> problems) {
        super(problems.size() + " problem(s) in the configuration:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** All of them, each with the path of the setting. */
    public List<String> problems() {
        return problems;
    }
}
