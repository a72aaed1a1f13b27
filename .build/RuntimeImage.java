import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Writes the root directory that the container images are made of to the directory named by its argument: a Java runtime with the modules
 * that the services use, the C libraries that it and RocksDB are linked with, and those libraries' licences. Linux with glibc only.
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

    private static final List<String> LIBRARIES = List.of(
            "libc.so.6",
            "libm.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libz.so.1",
            "libgcc_s.so.1",
            "libstdc++.so.6");

    /** The loader is named in every program, with its directory. */
    private static final Map<String, String> LOADERS =
            Map.of("amd64", "/lib64/ld-linux-x86-64.so.2", "aarch64", "/lib/ld-linux-aarch64.so.1");

    private static final List<String> PACKAGES = List.of("libc6", "libgcc-s1", "libstdc++6", "zlib1g");

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
        LIBRARIES.forEach(library -> copy(find(library), fresh));
        PACKAGES.forEach(name -> copyIfThere(Path.of("/usr/share/doc", name, "copyright"), fresh));
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
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress", "zip-6",
                        "--output", runtime.toString());
        if (status != 0) {
            throw new IllegalStateException("jlink ended with " + status);
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
