package io.cordon.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.extract.Capability;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.extract.tool.ToolDescriptor;
import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A tool catalogue as JSON: agent type, tool, and for each tool its {@code effect}, {@code destination_args},
 * {@code sensitive_output} and {@code untrusted_output}.
 */
public final class CatalogFile {

    private CatalogFile() {}

    /**
     * Reads a catalogue.
     *
     * @throws TraceFormatException if it can't be read, is none, or names an effect that does not exist
     */
    public static ToolCatalog read(Path file) {
        ToolCatalog.Builder catalog = ToolCatalog.builder();
        tree(file)
                .properties()
                .forEach(agentType -> tools(file, agentType.getValue())
                        .properties()
                        .forEach(tool ->
                                catalog.add(agentType.getKey(), tool.getKey(), descriptor(file, tool.getValue()))));
        return catalog.build();
    }

    private static JsonNode tree(Path file) {
        try {
            return tools(file, JsonLines.JSON.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException e) {
            throw new TraceFormatException(
                    file, e.getLocation().getLineNr(), "no tool catalogue: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new TraceFormatException(file, "no tool catalogue: " + FileName.why(e), e);
        }
    }

    /** Another file taken for a catalogue would leave every tool unknown, and nobody would see it. */
    private static JsonNode tools(Path file, JsonNode node) {
        if (!node.isObject()) {
            throw new TraceFormatException(
                    file, 0, "no tool catalogue: it has agent types, and each of these its tools");
        }
        return node;
    }

    private static ToolDescriptor descriptor(Path file, JsonNode tool) {
        return new ToolDescriptor(
                capability(file, tool.path("effect").asText()),
                names(tool.path("destination_args")),
                names(tool.path("resource_args")),
                tool.path("sensitive_output").asBoolean(),
                tool.path("untrusted_output").asBoolean());
    }

    /** A fetch is egress: whoever chooses the address chooses what its query carries. */
    private static Capability capability(Path file, String effect) {
        return switch (effect) {
            case "read" -> Capability.READ;
            case "write" -> Capability.WRITE;
            case "fetch", "outbound" -> Capability.EGRESS;
            case "execute" -> Capability.EXECUTE;
            case "secret" -> Capability.SECRET;
            case "payment" -> Capability.PAYMENT;
            case "access_grant", "credential_change", "admin" -> Capability.ADMIN;
            case "destructive" -> Capability.DESTRUCTIVE;
            case "delegate" -> Capability.DELEGATE;
            default -> throw new TraceFormatException(file, 0, "unknown effect " + effect);
        };
    }

    private static Set<String> names(JsonNode array) {
        Set<String> names = new HashSet<>();
        array.forEach(name -> names.add(name.asText()));
        return names;
    }
}
