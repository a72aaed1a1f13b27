import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the root directory that the container images are made of to the directory named by its argument: a Java runtime with the modules
 * that the services use, the C libraries that it and RocksDB are linked with, those libraries' licences, and a bill of both. Linux with glibc only.
 */
final class RuntimeImage {

    private static final String MODULES = String.join(
            ",",
            "java.base",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.security.jgss",
            "java.security.sasl",
            "java.sql",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs");

    private static final Part LIBC = new Part("libc6", "LGPL-2.1-or-later");
    private static final Part GCC = new Part("libgcc-s1", "GPL-3.0-or-later WITH GCC-exception-3.1");
    private static final Part CPP = new Part("libstdc++6", "GPL-3.0-or-later WITH GCC-exception-3.1");
    private static final Part ZLIB = new Part("zlib1g", "Zlib");

    /** Each library with where it comes from. */
    private static final Map<String, Part> LIBRARIES = new TreeMap<>(Map.of(
            "libc.so.6", LIBC,
            "libm.so.6", LIBC,
            "libdl.so.2", LIBC,
            "libpthread.so.0", LIBC,
            "librt.so.1", LIBC,
            "libz.so.1", ZLIB,
            "libgcc_s.so.1", GCC,
            "libstdc++.so.6", CPP));

    /** The loader is named in every program, with its directory. */
    private static final Map<String, String> LOADERS =
            Map.of("amd64", "/lib64/ld-linux-x86-64.so.2", "aarch64", "/lib/ld-linux-aarch64.so.1");

    /** A package of the distribution, by Debian's names, and its licence. */
    private record Part(String name, String licence) {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        if (Files.exists(root.resolve("opt/java/release"))) {
            return; // made before; mvn clean removes it
        }
        Path fresh = root.resolveSibling(root.getFileName() + ".new");
        delete(fresh);
        Files.createDirectories(fresh.resolve("opt"));
        link(fresh.resolve("opt/java"));
        Path loader = Path.of(LOADERS.get(System.getProperty("os.arch")));
        copy(loader, fresh);
        LIBRARIES.keySet().forEach(library -> copy(find(library), fresh));
        Set.copyOf(LIBRARIES.values())
                .forEach(part -> copyIfThere(Path.of("/usr/share/doc", part.name(), "copyright"), fresh));
        Path materials = Files.createDirectories(fresh.resolve("usr/share/cordon"));
        Files.writeString(materials.resolve("runtime.cdx.json"), billOfMaterials());
        delete(root);
        Files.move(fresh, root);
    }

    private static void link(Path runtime) {
        int status = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--add-modules", MODULES,
                        "--add-options=" + options(),
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress", "zip-6",
                        "--output", runtime.toString());
        if (status != 0) {
            throw new IllegalStateException("jlink ended with " + status);
        }
    }

    /** Native code is RocksDB's. Kafka calls what JDK 24 and newer warn about at length; older ones do not know the option. */
    private static String options() {
        String silent = Runtime.version().feature() >= 24 ? " --sun-misc-unsafe-memory-access=allow" : "";
        return "--enable-native-access=ALL-UNNAMED" + silent;
    }

    /** What a bill of the Java libraries does not have: the runtime, and the C libraries, as CycloneDX. */
    private static String billOfMaterials() {
        String runtime = component(
                "platform",
                "java-runtime",
                Runtime.version().toString(),
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "\"supplier\": {\"name\": \"" + System.getProperty("java.vendor") + "\"}");
        return Stream.concat(
                        Stream.of(runtime),
                        LIBRARIES.entrySet().stream()
                                .map(each -> component(
                                        "library",
                                        each.getKey(),
                                        version(each.getValue()),
                                        each.getValue().licence(),
                                        "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"" + digest(find(each.getKey()))
                                                + "\"}]")))
                .collect(Collectors.joining(
                        ",\n",
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"version\": 1, \"components\": [\n",
                        "\n]}\n"));
    }

    private static String component(String type, String name, String version, String licence, String more) {
        return "  {\"type\": \"" + type + "\", \"name\": \"" + name + "\", \"version\": \"" + version
                + "\", \"licenses\": [{\"expression\": \"" + licence + "\"}], " + more + "}";
    }

    /** As the distribution says; its digest has to do where it is not Debian's. */
    private static String version(Part part) {
        try {
            Process query = new ProcessBuilder("dpkg-query", "-W", "-f=${Version}", part.name())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return query.waitFor() == 0 ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path find(String library) {
        return Stream.of("/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/lib64", "/usr/lib64")
                .map(directory -> Path.of(directory, library))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(library + " is not on this machine"));
    }

    private static void copyIfThere(Path file, Path root) {
        if (Files.exists(file)) {
            copy(file, root);
        }
    }

    private static void copy(Path file, Path root) {
        try {
            Path target = root.resolve(FileSystems.getDefault().getPath("/").relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file.toRealPath(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
