package io.cordon.topology.service;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;

/** How much of its volume the local state takes. Looked at anew each time, which is some hundred files for a scrape of metrics; what cannot be told is no number. */
final class StateVolume {
    private final Path directory;

    StateVolume(Path directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    private interface Question {
        long of(FileStore volume) throws IOException;
    }

    /** Bytes of its files. */
    double used() {
        AtomicLong bytes = new AtomicLong();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    bytes.addAndGet(attributes.size());
                    return FileVisitResult.CONTINUE;
                }

                // Merging deletes files at any time.
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path ended, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return bytes.get();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Bytes that may still be written. */
    double free() {
        return asked(FileStore::getUsableSpace);
    }

    /** Bytes of the whole volume. */
    double whole() {
        return asked(FileStore::getTotalSpace);
    }

    private double asked(Question question) {
        try {
            return question.of(Files.getFileStore(directory));
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
