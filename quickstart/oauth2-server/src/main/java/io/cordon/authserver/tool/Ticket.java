package io.cordon.authserver.tool;

/** A support ticket of the demo. */
record Ticket(String id, String title, String body) {}
