package io.cordon.quickstart.tool;

import io.cordon.quickstart.broker.DatabaseLogin;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * SQL under the session's own role, over one connection that is opened again when it was lost. The server itself notes each
 * visit, so that the last one is known without asking the agent. Confined to the session's thread.
 */
final class SqlTool implements Tool {
    private final DatabaseLogin login;
    private @Nullable Connection connection;

    SqlTool(DatabaseLogin login) {
        this.login = login;
    }

    @Override
    public Answer call(Map<String, ?> arguments) {
        try (Statement statement = open().createStatement()) {
            statement.execute("select shop.visit()");
            boolean rows = statement.execute(String.valueOf(arguments.get("sql")));
            return rows ? read(statement.getResultSet()) : changed(statement.getUpdateCount());
        } catch (SQLException e) {
            return failed(e);
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            Properties properties = new Properties();
            properties.setProperty("user", login.role());
            properties.setProperty("password", login.password());
            properties.setProperty("connectTimeout", "5");
            properties.setProperty("socketTimeout", "5");
            open = DriverManager.getConnection(login.jdbcUrl(), properties);
            connection = open;
        }
        return open;
    }

    private static Answer changed(int rows) {
        return new Answer.Given(Map.of("rows", rows), rows + " rows changed");
    }

    private static Answer read(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<Map<String, Object>> rows = new ArrayList<>();
        while (result.next()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                row.put(columns.getColumnLabel(i), String.valueOf(result.getObject(i)));
            }
            rows.add(row);
        }
        return new Answer.Given(rows, rows.size() + (rows.size() == 1 ? " row" : " rows"));
    }

    private Answer failed(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "42501" -> new Answer.Refused("42501 by PostgreSQL", false);
            case "28000" -> lost(new Answer.Refused("28000 by PostgreSQL", true));
            case "28P01" -> lost(new Answer.Refused("28P01 by PostgreSQL", true));
            case "57P01" -> lost(new Answer.Refused("57P01 by PostgreSQL", true));
            default -> {
                boolean broken = state.startsWith("08");
                Answer failed = new Answer.Failed("SQLSTATE " + state, "SQLSTATE " + state);
                yield broken ? lost(failed) : failed;
            }
        };
    }

    private Answer lost(Answer answer) {
        close();
        return answer;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            // The server ended it: there is nothing left to close.
        }
    }
}
