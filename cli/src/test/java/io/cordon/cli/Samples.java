package io.cordon.cli;

import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.CatalogFile;
import io.cordon.recording.Label;
import io.cordon.recording.TraceFile;
import io.cordon.recording.TraceSession;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** Five short sessions, made up for these tests: three ordinary, one steered by a mail, one that carries a secret out. */
public final class Samples {

    private Samples() {}

    public static List<TraceSession> sessions() {
        return TraceFile.read(file("sample.jsonl"));
    }

    public static ToolCatalog catalog() {
        return CatalogFile.read(file("sample-catalog.json"));
    }

    public static List<Label> labels() {
        return Label.read(file("sample.labels.jsonl"));
    }

    public static Path file(String name) {
        try {
            return Path.of(Samples.class.getResource("/traces/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
