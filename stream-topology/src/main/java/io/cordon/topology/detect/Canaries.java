package io.cordon.topology.detect;

import io.cordon.detectors.print.CrossPrint;
import io.cordon.topology.config.ConfigSection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The list detection.canaries: prints of planted values, as 32 hexadecimal characters each. */
final class Canaries {
    private Canaries() {}

    static Set<CrossPrint> read(ConfigSection section) {
        List<String> texts = section.texts("canaries");
        Set<CrossPrint> prints = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).matches("[0-9a-fA-F]{32}")) {
                prints.add(CrossPrint.fromBytes(HexFormat.of().parseHex(texts.get(i))));
            } else {
                section.problem("canaries[" + i + "]", "expected 32 hexadecimal characters");
            }
        }
        return prints;
    }
}
