package io.cordon.quickstart.stage;

import io.cordon.quickstart.broker.RandomText;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The keys of one run, made new each time, in files that only their owner may read.
 *
 * @param tenant print and ingest keys of the tenant
 * @param commandSigning private key that commands are signed with
 * @param commandVerifying public key that the actuator checks them with
 * @param operators public keys of operators; their private key is in {@code operatorSigning}
 * @param audit private key that the audit log is signed with
 * @param sealing private key that the inventory's secrets are sealed to
 * @param sealingPublic its public half, for the broker
 * @param actuatorPassword file with the password of the actuator's database role
 * @param actuatorSecret file with the secret of the actuator's client
 */
record KeyRing(
        Path tenant,
        Path commandSigning,
        Path commandVerifying,
        Path operatorSigning,
        Path operators,
        Path audit,
        Path sealing,
        SealingPublicKey sealingPublic,
        Path actuatorPassword,
        Path actuatorSecret) {
    static KeyRing generate(WorkDirectory directory) {
        Path tenant = directory.key("tenant.json");
        FileGrantSource.createKeyFile(tenant, World.TENANT);
        SealingKeyPair sealing = SealingKeyPair.generate("actuator-1");
        Path sealingFile = directory.key("sealing.json");
        sealing.writeTo(sealingFile);
        return new KeyRing(
                tenant,
                signing(directory, "commands", "containment-1"),
                directory.key("commands-public.json"),
                signing(directory, "operators", "operator-1"),
                directory.key("operators-public.json"),
                signing(directory, "audit", "audit-1"),
                sealingFile,
                sealing.publicKey(),
                secret(directory.key("actuator-database.txt")),
                secret(directory.key("actuator-client.txt")));
    }

    private static Path signing(WorkDirectory directory, String name, String keyId) {
        SigningKey key = SigningKey.generate(keyId);
        Path file = directory.key(name + ".json");
        key.writeTo(file);
        VerifyingKeys.of(key).writeTo(directory.key(name + "-public.json"));
        return file;
    }

    private static Path secret(Path file) {
        return secret(file, RandomText.of(40));
    }

    /** A file that only its owner may read. */
    static Path secret(Path file, String text) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("secret file " + file + " could not be written", e);
        }
    }

    /** The text of one of the secret files. */
    static String read(Path secret) {
        try {
            return Files.readString(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("secret file " + secret + " could not be read", e);
        }
    }
}
