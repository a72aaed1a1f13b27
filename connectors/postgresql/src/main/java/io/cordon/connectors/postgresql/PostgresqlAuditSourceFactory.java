package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.AuditSource;
import io.cordon.connectors.api.AuditSourceFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code postgresql} audit sources: the server's list of sessions. */
public final class PostgresqlAuditSourceFactory implements AuditSourceFactory {

    @Override
    public String type() {
        return "postgresql";
    }

    @Override
    public AuditSource create(String name, Settings settings) {
        return new PostgresqlAuditSource(PostgresqlAuditConfig.read(name, settings));
    }
}
