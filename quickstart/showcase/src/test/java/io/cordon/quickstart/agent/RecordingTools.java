package io.cordon.quickstart.agent;

import io.cordon.quickstart.tool.Answer;
import io.cordon.quickstart.tool.Tools;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tools that give what they were told to give, and remember what they were called with. */
final class RecordingTools implements Tools {
    private final Map<String, String> gives = new HashMap<>();
    private final List<Map.Entry<String, Map<String, ?>>> calls = new ArrayList<>();

    void gives(String tool, String content) {
        gives.put(tool, content);
    }

    /** What a tool was called with, by the name of an argument. */
    List<String> argument(String tool, String name) {
        return calls.stream()
                .filter(call -> call.getKey().equals(tool))
                .map(call -> String.valueOf(call.getValue().get(name)))
                .toList();
    }

    @Override
    public Answer call(String tool, Map<String, ?> arguments) {
        calls.add(Map.entry(tool, arguments));
        return new Answer.Given(gives.getOrDefault(tool, ""), "given");
    }
}
