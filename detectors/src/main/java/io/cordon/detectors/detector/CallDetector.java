package io.cordon.detectors.detector;

import io.cordon.detectors.event.Payload.ToolCallRequested;
import java.util.List;

/** A detector that looks at requests only; nobody needs to ask it about anything else. */
public interface CallDetector extends Detector {

    /** What it sees in a request. */
    List<Signal> requested(Scene scene, ToolCallRequested call);

    @Override
    default List<Signal> examine(Scene scene) {
        return scene.event().payload() instanceof ToolCallRequested call ? requested(scene, call) : List.of();
    }
}
