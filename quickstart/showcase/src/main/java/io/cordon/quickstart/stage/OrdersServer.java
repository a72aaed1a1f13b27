package io.cordon.quickstart.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database, with the table in which it notes who visited it. */
final class OrdersServer implements Target {
    private final DataSource administrator;

    OrdersServer(DataSource administrator) {
        this.administrator = administrator;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public List<TargetUse> after(long sequence) {
        try (Connection connection = administrator.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select id, role, at from shop.visits where id > ? order by id")) {
            query.setLong(1, sequence);
            try (ResultSet result = query.executeQuery()) {
                List<TargetUse> uses = new ArrayList<>();
                while (result.next()) {
                    uses.add(new TargetUse(
                            result.getLong(1),
                            result.getString(2),
                            "sql",
                            result.getTimestamp(3).toInstant()));
                }
                return uses;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not say who visited it", e);
        }
    }
}
