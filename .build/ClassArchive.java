import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes what an image has besides runtime and libraries: an archive of the libraries' classes, parsed and verified, which the JVM maps instead of reading them
 * at each start, and the options that go with it. Arguments: the runtime of the image, where to work, the class path.
 */
final class ClassArchive {

    /** Where Jib puts the libraries, and the time that it gives them: an archive is for these jars only, by path, size and time. */
    private static final String LIBRARIES = "app/libs";
    private static final FileTime TIME = FileTime.from(Instant.ofEpochSecond(1));

    private static final String ARCHIVE = "app/classes.jsa";

    /** A third of all, of which no start needs any: libraries that others carry with them, compression of Avro files, messages of Kafka as JSON. */
    private static final Pattern SELDOM = Pattern.compile(".*(/shaded/|/commons/compress/|JsonConverter).*");

    public static void main(String[] args) throws IOException, InterruptedException {
        Path runtime = Path.of(args[0]).toAbsolutePath();
        Path work = Path.of(args[1]).toAbsolutePath();
        Path image = work.resolve("image");
        Files.createDirectories(image.resolve("app"));
        List<Path> jars = copies(args[2], Files.createDirectories(work.resolve(LIBRARIES)));
        Path list = Files.write(
                work.resolve("classes.list"),
                Stream.concat(
                                Files.readAllLines(runtime.resolve("lib/classlist")).stream(),
                                jars.stream().flatMap(ClassArchive::classes))
                        .toList());
        List<String> headers = headers(runtime);
        dump(runtime, headers, work, list, image.resolve(ARCHIVE), classPath(jars, LIBRARIES));
        Files.writeString(
                image.resolve("app/java.options"),
                Stream.of(
                                headers.stream(),
                                Stream.of("-XX:SharedArchiveFile=/" + ARCHIVE),
                                Stream.of("-cp " + classPath(jars, "/" + LIBRARIES)))
                        .flatMap(options -> options)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Short headers of objects, which a runtime of Java 25 or newer has; an archive is for one kind of them. */
    private static List<String> headers(Path runtime) throws IOException {
        String version = Files.readAllLines(runtime.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .findFirst()
                .orElseThrow()
                .replaceAll("[^0-9.]", "");
        return Runtime.Version.parse(version).feature() >= 25 ? List.of("-XX:+UseCompactObjectHeaders") : List.of();
    }

    /** In the order of their names: a directory's own order is any, and an archive holds for one. */
    private static List<Path> copies(String classPath, Path libraries) throws IOException {
        try (Stream<Path> old = Files.list(libraries)) {
            for (Path each : old.toList()) {
                Files.delete(each);
            }
        }
        List<Path> jars = Stream.of(classPath.split(":"))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
        for (Path jar : jars) {
            Path copy = Files.copy(jar, libraries.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            Files.setLastModifiedTime(copy, TIME);
        }
        try (Stream<Path> copies = Files.list(libraries)) {
            return copies.sorted().toList();
        }
    }

    /** All others of a jar. Which of them a start needs, a run would have to show, and each would show others. */
    private static Stream<String> classes(Path jar) {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.endsWith("module-info.class") && !name.endsWith("package-info.class"))
                    .filter(name -> !SELDOM.matcher(name).matches())
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With one collector and one size of heap, so that two machines write the same; in the work directory, so that no path of this machine is in it. */
    private static void dump(
            Path runtime, List<String> headers, Path work, Path list, Path archive, String classPath)
            throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        Path log = work.resolve("dump.log");
        List<String> command = new ArrayList<>(List.of(runtime.resolve("bin/java").toString(), "-Xshare:dump"));
        command.addAll(headers);
        command.addAll(List.of(
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-XX:+UseG1GC",
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                classPath));
        int status = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (status != 0 || !Files.exists(archive)) {
            throw new IllegalStateException("no archive of classes was written, " + status + "; see " + log);
        }
    }

    private static String classPath(List<Path> jars, String directory) {
        return jars.stream().map(jar -> directory + "/" + jar.getFileName()).collect(Collectors.joining(":"));
    }
}
