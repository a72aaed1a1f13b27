package io.cordon.load.survival;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** State directories that fill up or rot. */
final class DiskFaults {

    private static final Duration FULL = Duration.ofSeconds(20);
    private static final int BLOCK = 1 << 16;
    private static final int ROT = 64;

    private DiskFaults() {}

    /** The volume of one instance takes no more bytes for a while. */
    static String fillDisk(Scene scene, Random random) {
        Service instance = scene.line().detection().getFirst();
        if (!SmallVolume.isAt(instance.state())) {
            throw new ImpossibleFaultException("no small volume for the state directory may be mounted here");
        }
        Path filler = instance.state().resolve("filler");
        try {
            fill(filler);
            Patience.within(() -> !instance.ready(), FULL);
            Patience.pass(FULL.dividedBy(2));
            return instance.name() + (instance.ready() ? ", which went on" : "");
        } finally {
            delete(filler);
        }
    }

    private static void fill(Path file) {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assert Files.exists(file); // full, as it is to be
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes in the middle of the tables change while the instance is stopped; it finds them when it reads them. */
    static String rotStore(Scene scene, Random random) {
        Service instance = ProcessFaults.any(scene.line().detection(), random);
        instance.stop();
        int tables = rot(instance.state(), random);
        instance.begin();
        if (tables == 0) {
            throw new ImpossibleFaultException(instance.name() + " had no table that could rot");
        }
        return instance.name() + ", " + tables + " tables";
    }

    private static int rot(Path state, Random random) {
        try (Stream<Path> files = Files.walk(state)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".sst")).toList();
            for (Path table : tables) {
                rotTable(table, random);
            }
            return tables.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rotTable(Path table, Random random) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
            byte[] bytes = new byte[(int) Math.min(ROT, file.length() / 2)];
            random.nextBytes(bytes);
            file.seek(file.length() / 4);
            file.write(bytes);
        }
    }
}
