package io.cordon.connectors.testkit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What targets like to add to an answer: texts for people, in which they repeat what they were sent. */
final class Talk {
    /** As protocols name such a text. */
    private static final List<String> NAMES = List.of("message", "error_description", "description", "errorSummary");

    private Talk() {}

    /** The body of a reply with {@link Simulator#WORDS} in it, if it is an object, a document with a message, or an error without a body. */
    static String in(Simulator.Reply reply) {
        String body = reply.body();
        if (body.isEmpty()) {
            return reply.status() < 400 ? "" : object("{}");
        }
        return body.startsWith("{") ? object(body) : body.replace("</Message>", " " + Simulator.WORDS + "</Message>");
    }

    private static String object(String body) {
        String added = NAMES.stream()
                .filter(name -> !text(name).matcher(body).find())
                .map(name -> "\"" + name + "\":\"" + Simulator.WORDS + "\"")
                .collect(Collectors.joining(","));
        String talking = body;
        for (String name : NAMES) {
            talking = text(name).matcher(talking).replaceAll("$0" + Simulator.WORDS + " ");
        }
        return "{" + added + (added.isEmpty() || body.equals("{}") ? "" : ",") + talking.substring(1);
    }

    /** The beginning of a text of this name, however it is written. */
    private static Pattern text(String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"", Pattern.CASE_INSENSITIVE);
    }
}
