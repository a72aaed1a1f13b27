package io.cordon.extract.tool;

import java.util.List;
import java.util.Set;

/** What the name of an argument says of its role. */
public final class ArgumentNames {

    private static final Set<String> ADDRESSES = Set.of(
            "to",
            "cc",
            "bcc",
            "recipient",
            "recipients",
            "receiver",
            "receivers",
            "addressee",
            "email",
            "emails",
            "mailto",
            "url",
            "urls",
            "uri",
            "link",
            "href",
            "host",
            "hostname",
            "domain",
            "webhook",
            "endpoint",
            "callback",
            "iban",
            "payee",
            "beneficiary",
            "participant",
            "participants",
            "attendee",
            "attendees",
            "invitee",
            "invitees",
            "guest",
            "guests",
            "channel",
            "channels",
            "phone",
            "destination",
            "destinations",
            "dest",
            "remote",
            "collaborator",
            "collaborators",
            "member",
            "members",
            "owner",
            "assignee",
            "server",
            "bucket",
            "username",
            "user",
            "account",
            "subscriber",
            "subscribers",
            "contact",
            "contacts",
            "target",
            "group",
            "mobile");

    private static final Set<String> NETWORK = Set.of(
            "url", "urls", "uri", "link", "href", "host", "hostname", "domain", "webhook", "endpoint", "callback");

    private static final Set<String> RESOURCES = Set.of(
            "path",
            "file",
            "filename",
            "filepath",
            "directory",
            "dir",
            "folder",
            "document",
            "table",
            "database",
            "resource",
            "key",
            "id",
            "ids",
            "repo",
            "repository",
            "branch",
            "node",
            "page",
            "name",
            "event",
            "order",
            "product",
            "reservation",
            "object",
            "secret",
            "bucket");

    private static final Set<String> AMOUNTS =
            Set.of("amount", "price", "sum", "total", "quantity", "value", "budget", "payment", "cost", "fee");

    private static final Set<String> COMMANDS = Set.of(
            "command", "cmd", "script", "code", "shell", "bash", "sql", "query", "statement", "expression", "program");

    private static final Set<String> PAYLOADS = Set.of(
            "body",
            "content",
            "contents",
            "text",
            "message",
            "subject",
            "data",
            "payload",
            "attachment",
            "attachments",
            "description",
            "title",
            "comment",
            "note",
            "summary",
            "html",
            "json",
            "form",
            "input",
            "thought",
            "reason");

    /** Words that turn the one before them into something of it: a "user id" is no user, a "recipient count" no recipient. */
    private static final Set<String> ASPECTS =
            Set.of("type", "count", "format", "status", "kind", "mode", "size", "limit");

    private ArgumentNames() {}

    /** Whether an argument of this name says where something goes. */
    static boolean isDestination(String name) {
        return says(name, ADDRESSES);
    }

    /** Whether an argument of this name is a place on the network. */
    static boolean isNetwork(String name) {
        return says(name, NETWORK);
    }

    /** Whether an argument of this name says what is acted on. */
    static boolean isResource(String name) {
        return says(name, RESOURCES);
    }

    /** Whether an argument of this name is an amount. */
    public static boolean isAmount(String name) {
        return says(name, AMOUNTS);
    }

    /** Whether an argument of this name is a command or code. */
    public static boolean isCommand(String name) {
        return says(name, COMMANDS);
    }

    /** Whether an argument of this name is what is sent or written. */
    public static boolean isPayload(String name) {
        return says(name, PAYLOADS);
    }

    /** Whether an argument of this name is a secret. */
    public static boolean isSecret(String name) {
        return ToolNames.isSecret(NameWords.of(name));
    }

    private static boolean says(String name, Set<String> words) {
        List<String> parts = NameWords.of(name);
        return !parts.isEmpty()
                && !ASPECTS.contains(parts.get(parts.size() - 1))
                && (words.contains(parts.get(parts.size() - 1))
                        || words.contains(parts.get(0)) && isFirstEnough(parts));
    }

    /** The first word decides only where the second one does not say something else: "recipient_address". */
    private static boolean isFirstEnough(List<String> parts) {
        return parts.size() == 1
                || Set.of("address", "addresses", "number", "url", "list", "name", "path")
                        .contains(parts.get(1));
    }
}
