package io.cordon.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.PrintPages;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an earlier release stored is read by this one. */
class GoldenFilesTest {

    private static final Path V1 = GoldenFiles.FOLDER.resolve("v1");

    @Test
    void shouldReadWhatVersionOneStored() throws IOException {
        // Given
        byte[] stored = Files.readAllBytes(V1.resolve("tree.bin"));

        // When
        TreeFacts tree = TreeFacts.decode(stored, pages());

        // Then
        assertThat(tree.secretCount()).isPositive();
        assertThat(tree.tainted()).isTrue();
        assertThat(tree.spawnedBy("child-1")).isPresent();
        assertThat(tree.encode()).isEqualTo(stored);
        for (String session : RandomEvents.SESSIONS) {
            byte[] bytes = Files.readAllBytes(V1.resolve("session-" + session + ".bin"));
            assertThat(SessionFacts.decode(bytes).encode()).isEqualTo(bytes);
        }
    }

    @Test
    void shouldGoOnFromWhatVersionOneStored() throws IOException {
        // Given
        Core core = Core.of(CoreConfig.defaults());
        List<Event> story = GoldenFiles.story();
        Event last = story.getLast();
        TreeFacts tree = TreeFacts.decode(Files.readAllBytes(V1.resolve("tree.bin")), pages());
        String id = last.envelope().session().session();
        SessionFacts session = SessionFacts.decode(Files.readAllBytes(V1.resolve("session-" + id + ".bin")));

        // When
        Outcome outcome = core.apply(Facts.of(tree, session), last);

        // Then
        assertThat(outcome.repeat()).isTrue();
    }

    private static PrintPages pages() throws IOException {
        PrintPages pages = PrintPages.inMemory();
        for (int page = 0; page < PrintPages.MAX_PAGES; page++) {
            Path file = V1.resolve("page-" + page + ".bin");
            if (Files.exists(file)) {
                pages.write(page, Files.readAllBytes(file));
            }
        }
        return pages;
    }
}
