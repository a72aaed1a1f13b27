package io.cordon.topology.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.DeadLetter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Writes the dead letters of one application. The record itself stays in its source topic: a letter says where it lies. */
public final class DeadLetters {
    private static final int MAX_KEY = 600;

    private final String application;

    public DeadLetters(String application) {
        this.application = requireNonNull(application, "application");
    }

    /** The letter about a record. */
    public DeadLetter letter(SourceRecord source, Refusal refusal) {
        return DeadLetter.newBuilder()
                .setTopic(source.topic())
                .setPartition(source.partition())
                .setOffset(source.offset())
                .setReason(refusal.reason())
                .setDetail(refusal.detail())
                .setKeyDigest(ByteBuffer.wrap(sha256(source.key())))
                .setValueDigest(ByteBuffer.wrap(sha256(source.value())))
                .setValueLength(source.value().length)
                .setSchemaId(refusal.schemaId())
                .setBrokerTime(source.brokerTime())
                .setApplication(application)
                .build();
    }

    /** The key of the letter: the source's own, or its digest where that is no key: too long, no text, or none at all. */
    public static String key(SourceRecord source) {
        byte[] key = source.key();
        return key.length > 0 && key.length <= MAX_KEY ? text(key).orElseGet(() -> digest(key)) : digest(key);
    }

    private static Optional<String> text(byte[] key) {
        try {
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String digest(byte[] key) {
        return HexFormat.of().formatHex(sha256(key));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
