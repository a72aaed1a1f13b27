package io.cordon.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** An image as it lies in its tar file, read without an engine. */
record ImageArchive(String name, Path file) {
    private static final Path IMAGES = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper();

    static ImageArchive of(String name) {
        return new ImageArchive(
                name,
                IMAGES.resolve(name)
                        .resolve("target/cordon-" + name + ".tar")
                        .toAbsolutePath()
                        .normalize());
    }

    /** What a container of it is started with. */
    JsonNode config() throws IOException {
        Map<String, byte[]> all = parts();
        return JSON.readTree(all.get(manifest(all).path("Config").asText())).path("config");
    }

    /** All files of all layers, the lowest first. */
    List<Tar.Entry> files() throws IOException {
        Map<String, byte[]> all = parts();
        List<Tar.Entry> files = new ArrayList<>();
        for (JsonNode layer : manifest(all).path("Layers")) {
            try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(all.get(layer.asText())))) {
                Tar.each(packed, files::add);
            }
        }
        return files;
    }

    private static JsonNode manifest(Map<String, byte[]> all) throws IOException {
        return JSON.readTree(all.get("manifest.json")).path(0);
    }

    private Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (InputStream tar = new BufferedInputStream(Files.newInputStream(file))) {
            Tar.each(tar, entry -> parts.put(entry.name(), entry.content()));
        }
        return parts;
    }

    /** Of the file as a whole. */
    long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
