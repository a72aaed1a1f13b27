package io.cordon.topology.detect;

import io.cordon.detectors.print.CrossPrint;
import io.cordon.topology.config.ConfigSection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** What was planted, and what only looks worth stealing: prints as 32 hexadecimal characters each, and references of credentials. */
final class Canaries {
    private Canaries() {}

    static Set<String> credentials(ConfigSection section) {
        return Set.copyOf(new HashSet<>(section.texts("plantedCredentials")));
    }

    static Set<CrossPrint> prints(ConfigSection section, String list) {
        List<String> texts = section.texts(list);
        Set<CrossPrint> prints = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).matches("[0-9a-fA-F]{32}")) {
                prints.add(CrossPrint.fromBytes(HexFormat.of().parseHex(texts.get(i))));
            } else {
                section.problem(list + "[" + i + "]", "expected 32 hexadecimal characters");
            }
        }
        return prints;
    }
}
