package io.cordon.steps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cordon.extract.ExtractLimits;
import io.cordon.extract.Extractor;
import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A text extracted as content and as an argument. Public and without arguments for {@link SteppingLoader}. */
public final class Extraction implements Consumer<String> {

    private final Extractor extractor;

    /** Extracts under keys that mean nothing, within usual limits. */
    public Extraction() {
        TreeKey key = TreeKey.derive("a tenant's print key, 32 bytes..".getBytes(US_ASCII), "root", "epoch");
        extractor = new Extractor(new PrintKeys(key, Optional.empty(), "epoch"), ExtractLimits.defaults());
    }

    @Override
    public void accept(String text) {
        extractor.content(text);
        extractor.call("bash", Map.of("command", text), Optional.empty());
    }
}
