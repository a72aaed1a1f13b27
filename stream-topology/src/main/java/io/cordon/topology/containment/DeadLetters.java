package io.cordon.topology.containment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.cordon.schemas.avro.DeadLetter;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Says where an unreadable record lies and why it is unreadable; the record itself stays there. */
final class DeadLetters {

    private static final int DETAIL = 300;
    private static final int KEY = 600;

    private DeadLetters() {}

    static DeadLetter letter(String application, SourceRecord source, Input.Unreadable why) {
        byte[] value = source.value();
        return DeadLetter.newBuilder()
                .setTopic(source.topic())
                .setPartition(source.partition())
                .setOffset(source.offset())
                .setReason(why.reason())
                .setDetail(why.detail().length() > DETAIL ? why.detail().substring(0, DETAIL) : why.detail())
                .setKeyDigest(ByteBuffer.wrap(digest(source.key())))
                .setValueDigest(ByteBuffer.wrap(digest(value)))
                .setValueLength(value.length)
                .setSchemaId(
                        value.length > Integer.BYTES && value[0] == 0
                                ? ByteBuffer.wrap(value, 1, 4).getInt()
                                : -1)
                .setBrokerTime(source.brokerTime())
                .setApplication(application)
                .build();
    }

    /** The source's key, or its digest where a hostile writer made it too long to be one. */
    static byte[] key(SourceRecord source) {
        byte[] key = source.key();
        return key.length <= KEY ? key : HexFormat.of().formatHex(digest(key)).getBytes(US_ASCII);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
