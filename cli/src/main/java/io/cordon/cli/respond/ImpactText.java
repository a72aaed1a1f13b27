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
                + (impact.getAssumed() ? assumption(impact) : ""));
        impact.getContained().forEach(session -> out.println("  contained  " + session));
        impact.getLosing().forEach(session -> out.println("  loses what it shares  " + session));
        if (!impact.getPoints().isEmpty()) {
            Grid grid = new Grid("  ends", "at", "target", "sessions that hold it", "hits");
            for (ImpactPoint point : impact.getPoints()) {
                grid.row(
                        "  " + point.getCredential(),
                        point.getConnector(),
                        point.getTarget(),
                        point.getSessions(),
                        hits(point.getAgents()));
            }
            grid.print(out);
        }
        out.flush();
    }

    /** Whether anybody else loses access. */
    static boolean hitsOthers(Impact impact) {
        return !impact.getLosing().isEmpty() || impact.getPoints().stream().anyMatch(point -> point.getAgents() > 1);
    }

    private static String assumption(Impact impact) {
        boolean known = impact.getContained().size() + impact.getLosing().size() > 0;
        return known
                ? " (in part assumed: agents that nothing is known of share an account)"
                : " (assumed: nothing is known of live sessions)";
    }

    private static String hits(int agents) {
        return switch (agents) {
            case 0 -> "what is held";
            case 1 -> "all of its agent there";
            default -> agents + " agents that share it";
        };
    }
}
