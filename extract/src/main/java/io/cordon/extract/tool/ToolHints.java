package io.cordon.extract.tool;

import io.cordon.extract.Capability;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool's definition says of its effects, by the annotations of the Model Context Protocol (specification of 2025-06-18, "ToolAnnotations"). They
 * are the server's own claims.
 *
 * @param readOnly {@code readOnlyHint}: it changes nothing
 * @param destructive {@code destructiveHint}: it may destroy what is there
 * @param openWorld {@code openWorldHint}: it deals with the world outside
 */
public record ToolHints(Optional<Boolean> readOnly, Optional<Boolean> destructive, Optional<Boolean> openWorld) {

    private static final ToolHints SILENT = new ToolHints(Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of a definition in maps; none of one in another form. */
    public static ToolHints of(Object definition) {
        return definition instanceof Map<?, ?> fields && fields.get("annotations") instanceof Map<?, ?> annotations
                ? new ToolHints(
                        said(annotations, "readOnlyHint"),
                        said(annotations, "destructiveHint"),
                        said(annotations, "openWorldHint"))
                : SILENT;
    }

    /** Whether nothing is said. */
    public boolean isSilent() {
        return equals(SILENT);
    }

    /**
     * The class of a tool whose name made one think of another: what admits that it changes something does not only read, and what nobody knows is
     * taken at its word if that is grave. Nothing becomes milder.
     */
    public Capability raise(Capability guessed) {
        boolean acts = !readOnly.orElse(false);
        if (guessed == Capability.READ && !readOnly.orElse(true)) {
            return Capability.WRITE;
        }
        if (guessed == Capability.UNKNOWN && acts && destructive.orElse(false)) {
            return Capability.DESTRUCTIVE;
        }
        return guessed == Capability.UNKNOWN && acts && openWorld.orElse(false) ? Capability.EGRESS : guessed;
    }

    private static Optional<Boolean> said(Map<?, ?> annotations, String hint) {
        return annotations.get(hint) instanceof Boolean value ? Optional.of(value) : Optional.empty();
    }
}
