package io.cordon.cli.respond;

import io.cordon.operations.request.Answer;
import io.cordon.schemas.avro.Impact;
import io.cordon.schemas.avro.ImpactPoint;
import java.io.PrintWriter;

/** Whom a request would hit, before it hits anybody. */
final class ImpactText {

    private ImpactText() {}

    static void print(Answer.Previewed preview, PrintWriter out) {
        Impact impact = preview.impact();
        if (!preview.says().isEmpty()) {
            out.println(preview.says());
        }
        out.println("would hit " + impact.getSessions() + (impact.getSessions() == 1 ? " session" : " live sessions")
                + (impact.getAssumed() ? " (assumed: nothing is known of live sessions)" : ""));
        impact.getContained().forEach(session -> out.println("  contained  " + session));
        impact.getLosing().forEach(session -> out.println("  loses a shared credential  " + session));
        if (!impact.getPoints().isEmpty()) {
            Grid grid = new Grid("  ends", "at", "target", "sessions that hold it");
            for (ImpactPoint point : impact.getPoints()) {
                grid.row("  " + point.getCredential(), point.getConnector(), point.getTarget(), point.getSessions());
            }
            grid.print(out);
        }
        out.flush();
    }
}
