package io.cordon.quickstart.broker;

/** A client of the authorization server. */
public record ClientLogin(String id, String secret) {
    @Override
    public String toString() {
        return "ClientLogin[" + id + ", secret redacted]";
    }
}
