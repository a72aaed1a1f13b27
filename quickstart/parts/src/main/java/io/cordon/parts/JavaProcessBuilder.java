package io.cordon.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Describes a Java program to run as its own process. The program is a main class, on the class path of this JVM unless
 * another is given, or an executable jar. Secrets belong in the environment or in a file, never in the arguments, which
 * every process of the machine can read.
 */
public final class JavaProcessBuilder {
    private final List<String> jvmArguments = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String name = "process";
    private Path javaHome = Path.of(System.getProperty("java.home"));
    private String classPath = ownClassPath();
    private List<String> program = List.of();
    private int heapMegabytes = 256;
    private String collector = "-XX:+UseSerialGC";
    private Path directory = Path.of(".");
    private Path log = Path.of("process.log");
    private Readiness readiness = Readiness.atOnce();
    private Duration readyWithin = Duration.ofSeconds(60);

    JavaProcessBuilder() {}

    /** What it is called in messages. */
    public JavaProcessBuilder name(String value) {
        name = value;
        return this;
    }

    /** The JDK or JRE to run it on; default the one of this JVM. */
    public JavaProcessBuilder javaHome(Path value) {
        javaHome = value;
        return this;
    }

    /** The class to start. */
    public JavaProcessBuilder mainClass(String value) {
        program = List.of(value);
        return this;
    }

    /** The class path of the main class; default the one of this JVM. */
    public JavaProcessBuilder classPath(String value) {
        classPath = value;
        return this;
    }

    /** The executable jar to start. */
    public JavaProcessBuilder jar(Path value) {
        program = List.of("-jar", value.toAbsolutePath().toString());
        return this;
    }

    /** The cap of its heap; default 256. */
    public JavaProcessBuilder heapMegabytes(int value) {
        heapMegabytes = value;
        return this;
    }

    /** Adds arguments of the JVM, such as {@code -Dkey=value}. */
    public JavaProcessBuilder jvmArguments(String... values) {
        jvmArguments.addAll(List.of(values));
        return this;
    }

    /** Adds arguments of the program. */
    public JavaProcessBuilder arguments(String... values) {
        arguments.addAll(List.of(values));
        return this;
    }

    /** Adds a variable to the environment that it inherits. */
    public JavaProcessBuilder environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /** The directory it runs in, made if it is missing; default that of this JVM. */
    public JavaProcessBuilder directory(Path value) {
        directory = value;
        return this;
    }

    /** The file that gets its output, appended to; relative to its directory. */
    public JavaProcessBuilder log(Path value) {
        log = value;
        return this;
    }

    /** The JVM's option for its collector; default the serial one, which keeps memory small. */
    public JavaProcessBuilder collector(String option) {
        collector = option;
        return this;
    }

    /** When it counts as started, and how long that may take. */
    public JavaProcessBuilder ready(Readiness value, Duration within) {
        readiness = value;
        readyWithin = within;
        return this;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * <p><b>Failure semantics</b> If it cannot be started, ends, or is not ready in time, no process is left behind, and
     * the exception carries the last lines of its log.
     *
     * @throws PartException if it did not get ready
     */
    public JavaProcess start() {
        if (program.isEmpty()) {
            throw new IllegalStateException(name + " needs a main class or a jar");
        }
        Path output = directory.resolve(log).toAbsolutePath();
        JavaProcess process = JavaProcess.start(name, command(output), output);
        process.awaitReady(readiness, readyWithin);
        return process;
    }

    private ProcessBuilder command(Path output) {
        ProcessBuilder command = new ProcessBuilder(commandLine())
                .directory(created(directory).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(fileIn(output)));
        command.environment().putAll(environment);
        return command;
    }

    private List<String> commandLine() {
        List<String> line = new ArrayList<>();
        line.add(javaHome.resolve("bin").resolve("java").toString());
        line.add("-Xmx" + heapMegabytes + "m");
        line.add(collector);
        line.addAll(jvmArguments);
        if (program.size() == 1) {
            line.addAll(List.of("-cp", classPath));
        }
        line.addAll(program);
        line.addAll(arguments);
        return line;
    }

    /** The one of this JVM may be relative to its directory, and the process runs in another. */
    private static String ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static File fileIn(Path output) {
        Path parent = output.getParent();
        if (parent != null) {
            created(parent);
        }
        return output.toFile();
    }

    private static Path created(Path directory) {
        try {
            return Files.createDirectories(directory.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("no directory " + directory, e);
        }
    }
}
