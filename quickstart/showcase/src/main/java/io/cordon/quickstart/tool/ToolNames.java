package io.cordon.quickstart.tool;

import io.cordon.extract.Capability;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.extract.tool.ToolDescriptor;
import java.util.Set;

/** The tools' names, and what an operator says of them. What SQL does is inferred from each statement. */
public final class ToolNames {
    public static final String SQL = "sql.run";
    public static final String MAIL = "mail.send";
    public static final String FETCH = "web.fetch";
    public static final String PAY = "payments.transfer";
    public static final String READ_FILE = "files.read";
    public static final String TICKETS = "tickets.list";

    private ToolNames() {}

    /** What is known of the tools, for every agent type. */
    public static ToolCatalog catalog() {
        return ToolCatalog.builder()
                .add(ToolCatalog.ANY_AGENT, MAIL, sink(Capability.EGRESS, "to"))
                .add(ToolCatalog.ANY_AGENT, PAY, sink(Capability.PAYMENT, "account"))
                .add(ToolCatalog.ANY_AGENT, FETCH, reading(Set.of("url"), Set.of(), true))
                .add(ToolCatalog.ANY_AGENT, READ_FILE, reading(Set.of(), Set.of("path"), false))
                .add(ToolCatalog.ANY_AGENT, TICKETS, reading(Set.of(), Set.of(), true))
                .build();
    }

    private static ToolDescriptor sink(Capability capability, String destination) {
        return new ToolDescriptor(capability, Set.of(destination), Set.of(), false, false);
    }

    private static ToolDescriptor reading(Set<String> destinations, Set<String> resources, boolean untrusted) {
        return new ToolDescriptor(Capability.READ, destinations, resources, false, untrusted);
    }
}
