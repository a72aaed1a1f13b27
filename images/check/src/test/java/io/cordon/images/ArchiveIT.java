package io.cordon.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in each image, read from its tar file: no engine is needed for it. */
class ArchiveIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MATERIALS = "usr/share/cordon/";
    private static final long MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"detection", "containment", "actuator", "issuer", "operator"})
    void shouldHoldOneProgramOfNobodyAndSayWhatItIsMadeOf(String name) throws IOException {
        // Given
        ImageArchive image = ImageArchive.of(name);

        // When
        List<Tar.Entry> files = image.files();
        JsonNode config = image.config();

        // Then
        System.out.printf("image %s: %d MiB, %d files%n", name, image.bytes() / MEBIBYTE, files.size());
        assertThat(image.bytes()).as("as ADR 152 says, with room").isLessThan(160 * MEBIBYTE);
        assertThat(config.path("Labels")
                        .path("org.opencontainers.image.licenses")
                        .asText())
                .isEqualTo("Apache-2.0");
        assertThat(config.path("Env"))
                .as("no secret, and no setting that a file would not show")
                .isEmpty();
        assertThat(config.path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.path("Entrypoint").path(0).asText()).isEqualTo("/opt/java/bin/java");
        assertThat(files)
                .as("no shell, and nothing that runs as somebody else or that all may change")
                .noneMatch(file -> file.name().matches("(.*/)?(bash|dash|busybox|sh)"))
                .allMatch(file -> (file.mode() & 07022) == 0);
        assertThat(files)
                .filteredOn(Tar.Entry::mayBeRunByOthers)
                .extracting(Tar.Entry::name)
                .allMatch(file -> file.matches("opt/java/(bin|lib)/.*|lib(64)?/(.*/)?ld-linux.*"));
        assertThat(withoutLicence(files)).isEmpty();
        assertThat(libraries(files)).isEqualTo(listed(files));
    }

    /** Each library that is there is in the bill, and none else: by the digest that both have. */
    private static Set<String> libraries(List<Tar.Entry> files) {
        return files.stream()
                .filter(file -> file.name().startsWith("app/libs/"))
                .map(file -> Digest.sha256(file.content()))
                .collect(Collectors.toSet());
    }

    private static Set<String> listed(List<Tar.Entry> files) throws IOException {
        return components(files, "sbom.cdx.json")
                .flatMap(component ->
                        StreamSupport.stream(component.path("hashes").spliterator(), false))
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<String> withoutLicence(List<Tar.Entry> files) throws IOException {
        return Stream.concat(components(files, "sbom.cdx.json"), components(files, "runtime.cdx.json"))
                .filter(component -> component.path("licenses").isEmpty())
                .map(component -> component.path("name").asText());
    }

    private static Stream<JsonNode> components(List<Tar.Entry> files, String bill) throws IOException {
        byte[] content = files.stream()
                .filter(file -> file.name().equals(MATERIALS + bill))
                .findFirst()
                .orElseThrow()
                .content();
        JsonNode list = JSON.readTree(content).path("components");
        assertThat(list).hasSizeGreaterThan(5);
        return StreamSupport.stream(list.spliterator(), false);
    }
}
