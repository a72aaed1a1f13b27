package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code postgresql-log} audit sources: the server's log. */
public final class PostgresqlLogSourceFactory implements AuditSourceFactory {

    @Override
    public String type() {
        return "postgresql-log";
    }

    @Override
    public AuditSource create(String name, Settings settings) {
        return new PostgresqlLogSource(PostgresqlLogConfig.read(name, settings));
    }
}
