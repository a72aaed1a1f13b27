package io.cordon.cli.replay;

import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.nio.file.Path;

/**
 * Keys that live as long as one replay.
 *
 * @param grants file that issues grants
 * @param signing file with the containment owner's private key
 * @param verifying file with its public key
 * @param operators file with the operators' public keys
 * @param sealing file with the actuator's private key for sealed credentials
 */
record ReplayKeys(Path grants, Path signing, Path verifying, Path operators, Path sealing) {

    static ReplayKeys create(Path directory, String tenant) {
        ReplayKeys keys = new ReplayKeys(
                directory.resolve("grants.json"),
                directory.resolve("commands.json"),
                directory.resolve("commands-public.json"),
                directory.resolve("operators-public.json"),
                directory.resolve("sealing.json"));
        FileGrantSource.createKeyFile(keys.grants, tenant);
        SigningKey commands = SigningKey.generate("replay-commands");
        commands.writeTo(keys.signing);
        VerifyingKeys.of(commands).writeTo(keys.verifying);
        VerifyingKeys.of(SigningKey.generate("replay-operator")).writeTo(keys.operators);
        SealingKeyPair.generate("replay-sealing").writeTo(keys.sealing);
        return keys;
    }
}
