package io.cordon.schemas.secret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON file with keys: {@code {"version": 1, "kind": ..., "created": ..., ...}}.
 *
 * <p><b>Failure semantics.</b> Writing never replaces a file; a file that could not be written whole is left for the
 * operator to remove. Reading refuses a file that others could read (secret keys) or change (all keys). Every failure is a
 * {@link KeyFileException} that names the file and shows none of it.
 */
public final class KeyFile {
    private static final String CREATED = "created";
    private static final int VERSION = 1;
    private static final int MAX_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<PosixFilePermission> CHANGEABLE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** The group may read: that is how an orchestrator mounts a secret for a process without root. */
    private static final Set<PosixFilePermission> READABLE = EnumSet.of(
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path file;
    private final JsonNode content;

    private KeyFile(Path file, JsonNode content) {
        this.file = file;
        this.content = content;
    }

    /** A new document of a kind with keys that are made now, to be filled and written. */
    public static ObjectNode document(String kind) {
        return document(kind, Optional.of(now()));
    }

    /** A new document with keys that were made then, if that is known. */
    public static ObjectNode document(String kind, Optional<Instant> created) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("version", VERSION).put("kind", kind);
        created.ifPresent(then -> date(document, then));
        return document;
    }

    /** Says of a document, or of one of its elements, when its key was made. */
    public static void date(ObjectNode element, Instant created) {
        element.put(CREATED, created.toString());
    }

    /** The time as key files tell it. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * When the keys in a file were made, the oldest of several: the file's own date says when it was copied or mounted. Empty for a file that does not say, as those
     * of earlier releases, and for one that is no key file of Cordon's.
     */
    public static Optional<Instant> made(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return Optional.empty();
        }
        JsonNode content;
        try {
            content = json(file);
        } catch (KeyFileException e) {
            return Optional.empty(); // a private key as PEM, say
        }
        List<Optional<Instant>> each = new ArrayList<>();
        content.path("keys").forEach(key -> each.add(created(key)));
        return each.isEmpty()
                ? created(content)
                : each.stream()
                        .reduce((one, other) -> one.flatMap(a -> other.map(b -> a.isBefore(b) ? a : b)))
                        .flatMap(oldest -> oldest);
    }

    /** When its keys were made, if it says. */
    public Optional<Instant> created() {
        return created(content);
    }

    /** When the key of an element was made, if it says. */
    public static Optional<Instant> created(JsonNode element) {
        try {
            return Optional.of(element.path(CREATED).asText())
                    .filter(text -> !text.isEmpty())
                    .map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // as good as not said
        }
    }

    /** Writes secret keys: a new file, readable by its owner only from its first byte on. */
    public static void writeSecret(Path file, ObjectNode document) {
        write(file, document, "rw-------");
    }

    /** Writes public keys. */
    public static void writePublic(Path file, ObjectNode document) {
        write(file, document, "rw-r--r--");
    }

    /** Reads secret keys; refuses a file that others may read or change. */
    public static KeyFile readSecret(Path file, String kind) {
        return read(file, kind, READABLE, "chmod 600");
    }

    /** Reads public keys; refuses a file that others may change. */
    public static KeyFile readPublic(Path file, String kind) {
        return read(file, kind, CHANGEABLE, "chmod go-w");
    }

    /** A text that must be there. */
    public String text(String field) {
        return text(content, field);
    }

    /** Bytes that must be there, Base64. */
    public byte[] bytes(String field) {
        return bytes(content, field);
    }

    /** The elements of a list; empty if there is none. */
    public Iterable<JsonNode> list(String field) {
        return content.path(field);
    }

    /** A text of an element. */
    public String text(JsonNode element, String field) {
        JsonNode value = element.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new KeyFileException("key file " + file + " lacks the text '" + field + "'", null);
        }
        return value.textValue();
    }

    /** Bytes of an element. */
    public byte[] bytes(JsonNode element, String field) {
        try {
            return Base64.getDecoder().decode(text(element, field));
        } catch (IllegalArgumentException e) {
            // Without the cause: its message shows a character of the key.
            throw new KeyFileException("key file " + file + " holds no Base64 in '" + field + "'", null);
        }
    }

    @Override
    public String toString() {
        return "KeyFile[" + file + ", <redacted>]";
    }

    private static void write(Path file, ObjectNode document, String permissions) {
        try (var out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes(file, permissions))) {
            out.write(ByteBuffer.wrap(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document)));
        } catch (IOException e) {
            throw new KeyFileException("cannot create key file " + file + ": " + e, e);
        }
    }

    private static FileAttribute<?>[] attributes(Path file, String permissions) {
        return posix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static KeyFile read(Path file, String kind, Set<PosixFilePermission> refused, String advice) {
        try {
            requirePrivate(file, refused, advice);
            if (Files.size(file) > MAX_BYTES) {
                throw new KeyFileException("key file " + file + " is larger than " + MAX_BYTES + " bytes", null);
            }
            return checked(new KeyFile(file, json(file)), kind);
        } catch (IOException e) {
            // Without the cause: its message repeats what stands for the name.
            throw new KeyFileException("cannot read key file " + FileName.of(file) + ": " + FileName.why(e), null);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            // Without the cause: the parser's message quotes the file.
            throw new KeyFileException("key file " + file + " is no JSON", null);
        }
    }

    private static KeyFile checked(KeyFile file, String kind) {
        int version = file.content.path("version").asInt(0);
        if (version != VERSION) {
            throw new KeyFileException(
                    "key file " + file.file + " has version " + version + ", this release reads " + VERSION, null);
        }
        if (!kind.equals(file.content.path("kind").asText())) {
            throw new KeyFileException("key file " + file.file + " is not of kind " + kind, null);
        }
        return file;
    }

    private static void requirePrivate(Path file, Set<PosixFilePermission> refused, String advice) throws IOException {
        if (!posix(file)) {
            return;
        }
        Set<PosixFilePermission> open = EnumSet.copyOf(refused);
        open.retainAll(Files.getPosixFilePermissions(file));
        if (!open.isEmpty()) {
            throw new KeyFileException(
                    "key file " + file + " is refused, its permissions include " + open + "; run " + advice, null);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
