package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.print.ValuePrints;

/** Whether a call is about something that nobody named but prose which third parties may have written. */
final class Hearsay {

    private Hearsay() {}

    static boolean isIn(Scene scene, ToolCallRequested call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isIn(scene, call.arguments().get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Scene scene, Argument argument) {
        ValuePrints values = argument.values();
        for (int i = 0; i < values.size(); i++) {
            long print = values.print(i);
            var origin = scene.tree().origin(print);
            if (origin.onlyUntrusted() && origin.freeTextOnly() && !scene.tree().userNamed(print)) {
                return true;
            }
        }
        return false;
    }
}
