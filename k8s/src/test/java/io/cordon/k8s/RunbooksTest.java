package io.cordon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the runbooks tell people to type is about objects, files and secrets that there are. */
class RunbooksTest {
    private static final Path PAGES = Path.of("../docs/operations");
    private static final Pattern OBJECT = Pattern.compile("\\b(statefulset|deployment|cronjob)/([a-z-]+)");
    private static final Pattern FILE = Pattern.compile("(?<![\\w/.])(k8s/[\\w./-]+\\w)");
    private static final Pattern SECRET = Pattern.compile("create secret (?:generic|tls) ([a-z-]+)");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z][A-Za-z0-9]+(?:Test|IT)\\b");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private final Installation production = Installation.of("production");

    /** One for each task of an operator, each reached from the first page. */
    @Test
    void shouldHaveARunbookForEachTask() throws IOException {
        // When
        Set<String> reached = LINK.matcher(read(PAGES.resolve("README.md")))
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toSet());

        // Then
        assertThat(reached)
                .contains(
                        "install.md",
                        "connect-a-runtime.md",
                        "first-week-in-shadow.md",
                        "alerts.md",
                        "rotate-keys.md",
                        "grow.md",
                        "upgrade.md",
                        "outages.md",
                        "restore.md",
                        "remove.md");
        assertThat(pages())
                .extracting(page -> page.getFileName().toString())
                .containsAll(
                        reached.stream().filter(link -> !link.contains("/")).toList());
    }

    @Test
    void shouldSpeakOfObjectsThatThereAre() {
        // Given
        Set<String> names = production.workloads().stream().map(Workload::name).collect(Collectors.toSet());

        // When // Then
        assertThat(found(OBJECT))
                .isNotEmpty()
                .extracting(match -> match.group(2))
                .isSubsetOf(names);
    }

    @Test
    void shouldNameFilesThatThereAre() {
        assertThat(found(FILE))
                .isNotEmpty()
                .extracting(match -> match.group(1))
                .filteredOn(path -> !path.startsWith("k8s/overlays/ours"))
                .allSatisfy(path -> assertThat(Path.of("..").resolve(path)).exists());
    }

    /** Each secret that a pod mounts is made on one of the pages; Strimzi's are copied. */
    @Test
    void shouldMakeEverySecretThatIsMounted() {
        // When
        Set<String> made = found(SECRET).map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));

        // Then
        String install = read(PAGES.resolve("install.md"));
        assertThat(mounted()).allMatch(secret -> made.contains(secret) || install.contains("`" + secret + "`"));
    }

    /** So that no key is forgotten when keys are rotated. */
    @Test
    void shouldHaveARowForEverySecretThatIsMounted() {
        // When
        Set<String> rows = read(PAGES.resolve("rotate-keys.md"))
                .lines()
                .filter(line -> line.startsWith("| "))
                .collect(Collectors.toSet());

        // Then
        assertThat(mounted()).allMatch(secret -> rows.stream().anyMatch(row -> row.contains("`" + secret + "`")));
    }

    private Set<String> mounted() {
        return production.workloads().stream()
                .flatMap(workload -> workload.template().getSpec().getVolumes().stream())
                .map(Volume::getSecret)
                .flatMap(Stream::ofNullable)
                .map(source -> source.getSecretName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void shouldLinkToPagesThatThereAre() {
        for (Path page : pages()) {
            assertThat(LINK.matcher(read(page)).results().map(link -> link.group(1)))
                    .as(page.toString().toLowerCase(Locale.ROOT))
                    .allSatisfy(link -> assertThat(PAGES.resolve(link)).exists());
        }
    }

    /** What a page says was tried has a test that tries it. */
    @Test
    void shouldNameTestsThatThereAre() throws IOException {
        // Given
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        // When // Then
        assertThat(found(TEST)).isNotEmpty().extracting(MatchResult::group).isSubsetOf(tests);
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        return pages().stream().flatMap(page -> pattern.matcher(read(page)).results());
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page).replaceAll("\\\\\\n\\s*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
