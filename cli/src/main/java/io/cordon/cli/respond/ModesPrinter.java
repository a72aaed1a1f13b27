package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.operations.modes.StandingModes;
import io.cordon.schemas.avro.PolicyDocument;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesJson;
import io.cordon.schemas.policy.ModesLedger.Ruling;
import java.io.PrintWriter;
import java.util.List;

/** Modes for people or programs: what is in force, by whom, and whether something newer is refused. */
record ModesPrinter(PrintWriter out, boolean json) {

    void print(Modes modes) {
        if (json) {
            out.println(Json.text(node(modes)));
        } else {
            text(modes);
        }
    }

    void print(StandingModes standing) {
        if (json) {
            out.println(Json.text(node(standing)));
            return;
        }
        text(standing.modes());
        standing.inForce()
                .ifPresent(taken -> out.println("signed with key " + taken.keyId() + ", " + said(taken.document())));
        standing.refused().ifPresent(this::refused);
    }

    private void text(Modes modes) {
        List<String> lines = ModesChange.of(modes);
        if (lines.isEmpty()) {
            out.println("nothing is set: the services' files hold");
        }
        lines.forEach(out::println);
    }

    /** What it claims is told as a claim: nobody has signed it who may. */
    private void refused(Ruling.Refused newest) {
        out.println("REFUSED is a newer document: " + newest.why());
        newest.document().ifPresent(document -> out.println("  it says " + said(document)));
    }

    private static String said(PolicyDocument document) {
        return "set by " + document.getIssuedBy() + " at " + document.getIssuedAt() + ": " + document.getReason();
    }

    private static ObjectNode node(Modes modes) {
        return Json.node().put("modes", ModesJson.write(modes));
    }

    private static ObjectNode node(StandingModes standing) {
        ObjectNode node = node(standing.modes());
        standing.inForce().ifPresent(taken -> claims(node.put("keyId", taken.keyId()), taken.document()));
        standing.refused().ifPresent(newest -> {
            ObjectNode refused = node.putObject("refused").put("why", newest.why());
            newest.document().ifPresent(document -> claims(refused, document));
        });
        return node;
    }

    private static void claims(ObjectNode node, PolicyDocument document) {
        node.put("operator", document.getIssuedBy())
                .put("reason", document.getReason())
                .put("since", document.getIssuedAt().toString());
    }
}
