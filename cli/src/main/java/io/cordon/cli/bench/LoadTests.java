package io.cordon.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load tests of this build. They have a class path of their own: no benchmark is part of the product. */
record LoadTests(Path module) {

    private static final String MAIN = "io.cordon.load.bench.Bench";
    private static final int HEAP_MEGABYTES = 4_096;

    /** Not the directory beside it: JVMs archive classes of jars only. */
    private static final String JAR = "cordon-load-tests.jar";

    /** Those that were built with this command line. */
    static LoadTests here() {
        String home = System.getProperty("cordon.home");
        if (home == null) {
            throw new IllegalStateException("the load tests are part of a build: start them with its ./cordon");
        }
        return new LoadTests(Path.of(home, "load-tests", "target"));
    }

    /** Runs the harnesses with this process's output; their exit status. */
    int run(List<String> arguments) throws IOException, InterruptedException {
        return new ProcessBuilder(command(arguments)).inheritIO().start().waitFor();
    }

    List<String> command(List<String> arguments) throws IOException {
        Path classPath = module.resolve("class-path");
        if (!Files.isRegularFile(classPath)) {
            throw new IllegalStateException("no load tests in " + module + ": build them with mvn -Pquick package");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dcordon.log=WARN",
                handedOn("cordon.home"),
                handedOn("cordon.parts.home"),
                handedOn("cordon.oauth2.jar")));
        command.addAll(List.of(
                "-cp", module.resolve(JAR) + ":" + Files.readString(classPath).strip(), MAIN));
        command.addAll(arguments);
        return command;
    }

    private static String handedOn(String property) {
        return "-D" + property + "=" + System.getProperty(property, "");
    }
}
