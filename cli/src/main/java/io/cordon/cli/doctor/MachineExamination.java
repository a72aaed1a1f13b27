package io.cordon.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a service's file names on this machine and around it: state and targets. Run it where the service runs. */
final class MachineExamination {
    private static final long GIBIBYTE = 1L << 30;
    private static final long LITTLE_SPACE = 10 * GIBIBYTE;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Set<String> MEMORY = Set.of("tmpfs", "ramfs");

    private final ServiceFile service;

    MachineExamination(ServiceFile service) {
        this.service = service;
    }

    List<Symptom> examine() {
        List<Symptom> symptoms = new ArrayList<>();
        service.stateDirectory().ifPresent(directory -> symptoms.add(disk(directory)));
        service.targets().forEach(target -> symptoms.add(reach(target)));
        return symptoms;
    }

    private Symptom disk(Path directory) {
        try {
            Path existing = directory.toAbsolutePath();
            while (!Files.exists(existing) && existing.getParent() != null) {
                existing = existing.getParent();
            }
            FileStore store = Files.getFileStore(existing);
            return disk(
                    directory + " of " + service.name(),
                    store.type(),
                    store.getUsableSpace(),
                    Files.isWritable(existing));
        } catch (IOException e) {
            return Symptom.unknown(Area.DISK, directory + ": " + e.getMessage());
        }
    }

    static Symptom disk(String what, String type, long free, boolean writable) {
        String space = what + " has " + free / GIBIBYTE + " GiB free";
        if (!writable) {
            return Symptom.wrong(Area.DISK, what + " cannot be written");
        }
        if (free < GIBIBYTE) {
            return Symptom.wrong(Area.DISK, space + ": a full disk stops detection");
        }
        if (MEMORY.contains(type)) {
            return Symptom.weak(
                    Area.DISK, what + " is in memory: after a restart all state is restored from the brokers");
        }
        return free < LITTLE_SPACE
                ? Symptom.weak(Area.DISK, space + ", expected 10 or more")
                : Symptom.good(Area.DISK, space);
    }

    /** Dry: the way is tried, nothing is asked for and nothing changed. */
    private static Symptom reach(ServiceFile.Target target) {
        String what = target.connector() + " at " + target.address();
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            target.address().host(), target.address().port()),
                    (int) CONNECT.toMillis());
            return Symptom.good(Area.CONNECTORS, what + " can be reached");
        } catch (IOException e) {
            return Symptom.wrong(
                    Area.CONNECTORS,
                    what + " cannot be reached (" + e.getMessage() + "): no access can be ended there");
        }
    }
}
