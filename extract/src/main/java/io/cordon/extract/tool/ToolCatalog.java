package io.cordon.extract.tool;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What an operator says of tools, by agent type. Immutable. */
public final class ToolCatalog {

    /** Stands for every agent type. */
    public static final String ANY_AGENT = "*";

    private static final ToolCatalog EMPTY = new ToolCatalog(Map.of());

    private final Map<Key, ToolDescriptor> tools;

    private ToolCatalog(Map<Key, ToolDescriptor> tools) {
        this.tools = Map.copyOf(tools);
    }

    /** A catalogue of nothing. */
    public static ToolCatalog empty() {
        return EMPTY;
    }

    /** Begins a catalogue. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is said of a tool of this agent type, or else of this tool of any agent type. */
    public Optional<ToolDescriptor> find(String agentType, String tool) {
        return Optional.ofNullable(tools.get(new Key(agentType, tool)))
                .or(() -> Optional.ofNullable(tools.get(new Key(ANY_AGENT, tool))));
    }

    private record Key(String agentType, String tool) {
        Key {
            Objects.requireNonNull(agentType, "agentType");
            Objects.requireNonNull(tool, "tool");
        }
    }

    /** Collects a catalogue. */
    public static final class Builder {

        private final Map<Key, ToolDescriptor> tools = new HashMap<>();

        private Builder() {}

        /** Says what a tool of an agent type is; of {@link #ANY_AGENT} for all. The last word counts. */
        public Builder add(String agentType, String tool, ToolDescriptor descriptor) {
            tools.put(new Key(agentType, tool), Objects.requireNonNull(descriptor, "descriptor"));
            return this;
        }

        /** The catalogue. */
        public ToolCatalog build() {
            return new ToolCatalog(tools);
        }
    }
}
