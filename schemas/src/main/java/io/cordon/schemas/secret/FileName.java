package io.cordon.schemas.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of a configuration as messages name it. Where there is no such file, somebody may have put the secret itself in the place of its name: then only the
 * directories that are there are told.
 */
public final class FileName {
    private static final String NOT_SHOWN = "(not shown, since there is no such file)";

    private FileName() {}

    /** The name, or what of it is no secret. */
    public static String of(Path file) {
        Path parent = file.getParent();
        if (Files.exists(file) || (parent != null && isPlace(parent))) {
            return file.toString();
        }
        for (Path place = parent; place != null; place = place.getParent()) {
            if (isPlace(place)) {
                return place.resolve("...").toString();
            }
        }
        return NOT_SHOWN;
    }

    /** The root is in every text that begins with a slash. */
    private static boolean isPlace(Path directory) {
        return directory.getNameCount() > 0 && Files.isDirectory(directory);
    }

    /** Why it cannot be read: the JDK's own messages begin with the name. */
    public static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof FileSystemException refused && refused.getReason() != null
                ? refused.getReason()
                : e.getClass().getSimpleName();
    }

    /**
     * What to throw for one that cannot be read. The cause is another than the one given, whose message repeats the name.
     *
     * @param what it is
     */
    public static UncheckedIOException unreadable(String what, Path file, IOException e) {
        IOException cause = new IOException(why(e));
        return new UncheckedIOException(what + " " + of(file) + " cannot be read: " + cause.getMessage(), cause);
    }
}
