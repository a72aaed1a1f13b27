package io.cordon.cli.doctor;

import io.cordon.schemas.secret.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/*
 * Somebody will put a secret itself where a reference or the name of a file belongs. So a symptom names the setting, and what stands there only if it is a reference,
 * or if there is such a file.
 */
/** The keys and secrets that a service's file names. Run it where the service runs. */
final class SecretExamination {
    private static final String FILE = "file:";
    private static final String VARIABLE = "env:";
    private static final Pattern PASSWORD = Pattern.compile("password\\s*=\\s*\"?[^\\s\"$]", Pattern.CASE_INSENSITIVE);

    private final ServiceFile service;
    private final KeyAge age;

    SecretExamination(ServiceFile service, KeyAge age) {
        this.service = service;
        this.age = age;
    }

    List<Symptom> examine() {
        List<Symptom> symptoms = new ArrayList<>();
        service.named(Naming.KEY).forEach(leaf -> symptoms.add(file(leaf, leaf.text(), age::of)));
        service.named(Naming.CLIENT).forEach(leaf -> symptoms.add(file(leaf, leaf.text(), this::secret)));
        service.named(Naming.SECRET).forEach(leaf -> symptoms.add(file(leaf, leaf.text(), this::secret)));
        service.named(Naming.REFERENCE).forEach(leaf -> reference(leaf).ifPresent(symptoms::add));
        return symptoms;
    }

    private Symptom file(Leaf leaf, String name, BiFunction<String, Path, Symptom> examination) {
        try {
            Path file = Path.of(name);
            return examination.apply(place(leaf) + ": " + FileName.of(file), file);
        } catch (InvalidPathException e) {
            return Symptom.wrong(Area.KEYS, place(leaf) + " names no file");
        }
    }

    private Optional<Symptom> reference(Leaf leaf) {
        String text = leaf.text();
        if (text.startsWith(FILE)) {
            return Optional.of(file(leaf, text.substring(FILE.length()), this::secret));
        }
        return text.startsWith(VARIABLE)
                ? Optional.empty()
                : Optional.of(Symptom.wrong(
                        Area.KEYS,
                        place(leaf) + " is no reference, expected file:/path or env:NAME; if the secret itself stands"
                                + " there, replace the secret: whoever may read the file knows it"));
    }

    private String place(Leaf leaf) {
        return leaf.path() + " of " + service.name();
    }

    private Symptom secret(String what, Path file) {
        if (!Files.isReadable(file)) {
            return Symptom.wrong(Area.KEYS, what + " cannot be read");
        }
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ) && holdsSecret(file)
                    ? Symptom.weak(Area.KEYS, what + " holds a password and can be read by every user of this machine")
                    : Symptom.good(Area.KEYS, what + " is there");
        } catch (IOException | UnsupportedOperationException e) {
            return Symptom.unknown(Area.KEYS, what + ": its permissions cannot be seen");
        }
    }

    /** Client properties that refer to their secrets hold none. */
    private static boolean holdsSecret(Path file) throws IOException {
        String text = Files.readString(file);
        return !text.contains("config.providers")
                && !(text.contains("passwordFile=") && !PASSWORD.matcher(text).find());
    }
}
