package io.cordon.quickstart.tool;

import io.cordon.quickstart.broker.DatabaseLogin;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.function.Supplier;

/** All tools of one session, under its own credentials. */
public final class Toolbox implements Tools, AutoCloseable {
    private final Map<String, Tool> tools;
    private final Supplier<Tools> elsewhere;

    private Toolbox(Map<String, Tool> tools, Supplier<Tools> elsewhere) {
        this.tools = Map.copyOf(tools);
        this.elsewhere = elsewhere;
    }

    /**
     * The tools of a session.
     *
     * @param root where HTTP tools are, ending with a slash
     * @param token the session's bearer token, asked for at each call
     */
    public static Toolbox of(HttpClient http, URI root, Supplier<String> token, DatabaseLogin login) {
        return new Toolbox(all(http, root, token, login), () -> stolen(root, token));
    }

    private static Tools stolen(URI root, Supplier<String> token) {
        Tool tickets = HttpTool.records(SecondPlace.client(), token, root.resolve("tickets"));
        return (tool, arguments) -> tickets.call(arguments);
    }

    private static Map<String, Tool> all(HttpClient http, URI root, Supplier<String> token, DatabaseLogin login) {
        return Map.of(
                ToolNames.SQL, new SqlTool(login),
                ToolNames.MAIL, HttpTool.posting(http, token, root.resolve("mail/send"), "sent"),
                ToolNames.PAY, HttpTool.posting(http, token, root.resolve("payments/transfer"), "transferred"),
                ToolNames.FETCH,
                        HttpTool.text(
                                http,
                                token,
                                arguments -> root.resolve(
                                        "web/fetch?url=" + HttpTool.parameter(String.valueOf(arguments.get("url"))))),
                ToolNames.READ_FILE,
                        HttpTool.text(http, token, arguments -> root.resolve("files/" + arguments.get("path"))),
                ToolNames.TICKETS, HttpTool.records(http, token, root.resolve("tickets")));
    }

    /** Whether a tool works under the database role; all others do under the token. */
    public static boolean usesDatabase(String tool) {
        return tool.equals(ToolNames.SQL);
    }

    @Override
    public Answer call(String tool, Map<String, ?> arguments) {
        Tool found = tools.get(tool);
        if (found == null) {
            throw new IllegalArgumentException("there is no tool " + tool);
        }
        return found.call(arguments);
    }

    @Override
    public Tools elsewhere() {
        return elsewhere.get();
    }

    @Override
    public void close() {
        for (Tool tool : tools.values()) {
            tool.close();
        }
    }
}
