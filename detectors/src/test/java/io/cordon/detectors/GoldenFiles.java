package io.cordon.detectors;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.PrintPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes the stored facts of this release, to be read by the tests of this release and of all later ones. Run it once for a new version of the
 * stored form, with the version's folder as argument; never again over files that were released.
 */
final class GoldenFiles {

    static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    static List<Event> story() {
        return new RandomEvents(new SplittableRandom(7), 900).draw(300);
    }

    public static void main(String[] args) throws IOException {
        Path folder = FOLDER.resolve(args[0]);
        Files.createDirectories(folder);
        Tree tree = new Tree(Core.of(CoreConfig.defaults()), false);
        tree.play(story());
        Files.write(folder.resolve("tree.bin"), tree.tree.encode());
        for (var session : tree.sessions.entrySet()) {
            Files.write(
                    folder.resolve("session-" + session.getKey() + ".bin"),
                    session.getValue().encode());
        }
        for (int page = 0; page < PrintPages.MAX_PAGES; page++) {
            byte[] content = tree.pages.read(page);
            if (content != null) {
                Files.write(folder.resolve("page-" + page + ".bin"), content);
            }
        }
    }
}
