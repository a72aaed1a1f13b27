package io.cordon.authserver.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The tools. Whoever gets here has a good token with the tool's scope. Mails and transfers go nowhere: what counts is
 * that they were accepted.
 */
@RestController
class ToolController {
    private final Contents contents;
    private final AcceptedCalls accepted;
    private final String run = UUID.randomUUID().toString();

    ToolController(Contents contents, AcceptedCalls accepted) {
        this.contents = contents;
        this.accepted = accepted;
    }

    @GetMapping("/health")
    String health() {
        return "ready";
    }

    @PostMapping("/tools/mail/send")
    Map<String, Object> send(BearerTokenAuthentication caller, @RequestBody Mail mail) {
        AcceptedCall call = accepted.add(caller, Tool.MAIL_SEND, required(mail.to(), "to"));
        return Map.of("status", "sent", "sequence", call.sequence());
    }

    @PostMapping("/tools/payments/transfer")
    Map<String, Object> transfer(BearerTokenAuthentication caller, @RequestBody Transfer transfer) {
        String account = required(transfer.account(), "account");
        required(transfer.amount(), "amount");
        AcceptedCall call = accepted.add(caller, Tool.PAYMENT_TRANSFER, account);
        return Map.of("status", "transferred", "sequence", call.sequence());
    }

    @GetMapping(path = "/tools/web/fetch", produces = MediaType.TEXT_PLAIN_VALUE)
    String fetch(BearerTokenAuthentication caller, @RequestParam String url) {
        accepted.add(caller, Tool.WEB_FETCH, url);
        return found(contents.page(url), "page");
    }

    @GetMapping(path = "/tools/files/{*name}", produces = MediaType.TEXT_PLAIN_VALUE)
    String read(BearerTokenAuthentication caller, @PathVariable String name) {
        String relative = name.substring(1);
        accepted.add(caller, Tool.FILE_READ, relative);
        return found(contents.file(relative), "file");
    }

    @GetMapping("/tools/tickets")
    List<Ticket> tickets(BearerTokenAuthentication caller) {
        accepted.add(caller, Tool.TICKET_LIST, "tickets");
        return contents.tickets();
    }

    /** What came after a number. The header names the counting: after a restart it begins anew. */
    @GetMapping("/tools/accepted")
    ResponseEntity<List<AcceptedCall>> accepted(
            @RequestParam(defaultValue = "-1") long after, @RequestParam Optional<String> client) {
        return ResponseEntity.ok().header("Audit-Run", run).body(accepted.list(after, client));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, field + " is missing");
        }
        return value;
    }

    private static String found(Optional<String> content, String what) {
        return content.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such " + what));
    }
}
