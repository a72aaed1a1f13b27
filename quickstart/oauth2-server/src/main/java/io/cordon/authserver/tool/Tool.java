package io.cordon.authserver.tool;

import org.springframework.http.HttpMethod;

/** A tool with the scope it asks for. A path that belongs to none of them is denied. */
public enum Tool {
    MAIL_SEND(HttpMethod.POST, "/tools/mail/send", "mail.send"),
    WEB_FETCH(HttpMethod.GET, "/tools/web/fetch", "web.fetch"),
    PAYMENT_TRANSFER(HttpMethod.POST, "/tools/payments/transfer", "payments.transfer"),
    FILE_READ(HttpMethod.GET, "/tools/files/**", "files.read"),
    TICKET_LIST(HttpMethod.GET, "/tools/tickets", "tickets.read"),

    /** What the other tools accepted; for the one who measures the containment. */
    ACCEPTED(HttpMethod.GET, "/tools/accepted", "tools.accepted");

    private final HttpMethod method;
    private final String pattern;
    private final String scope;

    Tool(HttpMethod method, String pattern, String scope) {
        this.method = method;
        this.pattern = pattern;
        this.scope = scope;
    }

    /** How it is called. */
    public HttpMethod method() {
        return method;
    }

    /** Where it is called. */
    public String pattern() {
        return pattern;
    }

    /** What a token needs for it. */
    public String scope() {
        return scope;
    }
}
