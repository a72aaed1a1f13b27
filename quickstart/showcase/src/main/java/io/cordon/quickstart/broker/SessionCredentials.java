package io.cordon.quickstart.broker;

/** What a session works with. */
public record SessionCredentials(DatabaseLogin login, BearerToken token) {}
