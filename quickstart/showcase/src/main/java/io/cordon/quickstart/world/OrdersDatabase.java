package io.cordon.quickstart.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database that agents work on: orders, a place for triage notes, and the server's own record of who came.
 *
 * <p>Each agent's role is a member of {@value #GROUP}, which may read and change orders but not delete them.
 */
public final class OrdersDatabase {
    /** Group of all roles that are minted for sessions. */
    public static final String GROUP = "cordon_sessions";

    private static final String SCHEMA = """
            create schema shop;
            create table shop.orders (
                id integer primary key, region text not null, status text not null, total numeric(10, 2) not null);
            insert into shop.orders
                select i, (array['north', 'south', 'east', 'west'])[1 + i %% 4],
                       case when i %% 10 = 0 then 'draft' else 'paid' end, 20 + (i * 37) %% 400
                from generate_series(1, 240) i;
            create table shop.triage (ticket text not null, queue text not null, at timestamptz not null default now());

            -- What the server itself saw: written with the rights of the owner, read by the demonstration only.
            create table shop.visits (
                id bigint generated always as identity primary key, role name not null,
                at timestamptz not null default clock_timestamp());
            create function shop.visit() returns void language sql security definer
                as 'insert into shop.visits (role) values (session_user)';

            create role %1$s nologin;
            grant usage on schema shop to %1$s;
            grant select, insert, update on shop.orders to %1$s;
            grant select, insert on shop.triage to %1$s;
            revoke all on function shop.visit() from public;
            grant execute on function shop.visit() to %1$s;
            """.formatted(GROUP);

    private OrdersDatabase() {}

    /** Fills an empty database. */
    public static void create(DataSource administrator) {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException("the orders database could not be filled", e);
        }
    }
}
