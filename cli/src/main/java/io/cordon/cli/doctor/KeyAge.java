package io.cordon.cli.doctor;

import io.cordon.schemas.secret.FileName;
import io.cordon.schemas.secret.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether a key is older than it should be.
 *
 * @param most how old it may be
 */
record KeyAge(Duration most, InstantSource clock) {

    /** By the date that it says itself; where it says none by its file's, which is that of the last copy. */
    Symptom of(String what, Path file) {
        try {
            Optional<Instant> made = KeyFile.made(file);
            Instant since = made.isPresent()
                    ? made.get()
                    : Files.getLastModifiedTime(file).toInstant();
            Duration age = Duration.between(since, clock.instant());
            String text = what + " is " + age.toDays() + " days old"
                    + (made.isPresent() ? "" : " by the date of its file, which a copy renews");
            return age.compareTo(most) > 0
                    ? Symptom.weak(Area.KEYS, text + "; expected at most " + most.toDays() + ": replace it")
                    : Symptom.good(Area.KEYS, text);
        } catch (IOException e) {
            return Symptom.wrong(Area.KEYS, what + " cannot be read, " + FileName.why(e));
        }
    }
}
