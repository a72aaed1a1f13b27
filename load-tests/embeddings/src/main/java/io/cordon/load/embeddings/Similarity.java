package io.cordon.load.embeddings;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.HashMap;
import java.util.Map;

/** How alike two texts are to a sentence model. Recordings repeat themselves, so each text is embedded once. */
final class Similarity {

    private static final int LONGEST = 1_000;

    private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    private final Map<String, float[]> known = new HashMap<>();
    private long nanos;

    /** Cosine, from -1 to 1. */
    double of(String one, String other) {
        float[] a = vector(one);
        float[] b = vector(other);
        double dot = 0;
        double squareOfA = 0;
        double squareOfB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            squareOfA += a[i] * a[i];
            squareOfB += b[i] * b[i];
        }
        return dot / Math.sqrt(squareOfA * squareOfB);
    }

    private float[] vector(String text) {
        String cut = text.substring(0, Math.min(LONGEST, text.length()));
        return known.computeIfAbsent(cut, this::embed);
    }

    private float[] embed(String text) {
        long began = System.nanoTime();
        float[] vector = model.embed(text).content().vector();
        nanos += System.nanoTime() - began;
        return vector;
    }

    /** What it cost. */
    String cost() {
        return "%d texts, %.1f ms a text".formatted(known.size(), nanos / 1e6 / Math.max(1, known.size()));
    }
}
