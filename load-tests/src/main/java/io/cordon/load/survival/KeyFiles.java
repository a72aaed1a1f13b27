package io.cordon.load.survival;

import io.cordon.load.traffic.Traffic;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.nio.file.Path;

/**
 * The files with the keys of one run.
 *
 * @param grants the tenant's
 * @param signing the containment owner's private key
 * @param verifying its public key
 * @param operators the operators' public keys
 * @param sealing the actuator's private key for sealed tokens
 * @param sealingPublic its public half
 */
record KeyFiles(
        Path grants, Path signing, Path verifying, Path operators, Path sealing, SealingPublicKey sealingPublic) {

    static KeyFiles create(Path directory) {
        SealingKeyPair sealing = SealingKeyPair.generate("survival-sealing");
        SigningKey commands = SigningKey.generate("survival-commands");
        KeyFiles keys = new KeyFiles(
                directory.resolve("grants.json"),
                directory.resolve("commands.json"),
                directory.resolve("commands-public.json"),
                directory.resolve("operators-public.json"),
                directory.resolve("sealing.json"),
                sealing.publicKey());
        FileGrantSource.createKeyFile(keys.grants, Traffic.TENANT);
        commands.writeTo(keys.signing);
        VerifyingKeys.of(commands).writeTo(keys.verifying);
        VerifyingKeys.of(SigningKey.generate("survival-operator")).writeTo(keys.operators);
        sealing.writeTo(keys.sealing);
        return keys;
    }
}
