package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.cordon.detectors.event.OriginLevel;
import io.cordon.schemas.RecordModel;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class HostileRecordsTest {
    private static final RecordModel MODEL = new RecordModel();

    private static final int EVENTS = 2_000;

    /** Records that a schema allows, and some that it does not, in which anything may stand anywhere. */
    @RepeatedTest(5)
    void shouldAnswerAndNeverThrowWhateverARecordHolds(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < EVENTS; i++) {
            Event event = WireEvents.of(EventKind.values()[random.nextInt(EventKind.values().length)]);
            for (int j = random.nextInt(4); j >= 0; j--) {
                spoil(event, random);
            }
            assertThatCode(() -> EventMapper.toDomain(event, OriginLevel.VERIFIED, WireEvents.NOW, 0))
                    .as("seed %d", repetition.getCurrentRepetition())
                    .doesNotThrowAnyException();
        }
    }

    private static void spoil(SpecificRecord record, Random random) {
        List<Schema.Field> fields = record.getSchema().getFields();
        Schema.Field field = fields.get(random.nextInt(fields.size()));
        Object value = record.get(field.pos());
        if (value instanceof SpecificRecord inner && random.nextInt(4) > 0) {
            spoil(inner, random);
        } else if (value instanceof List<?> list
                && !list.isEmpty()
                && random.nextInt(4) > 0
                && list.get(0) instanceof SpecificRecord inner) {
            spoil(inner, random);
        } else {
            put(record, field, random);
        }
    }

    private static void put(SpecificRecord record, Schema.Field field, Random random) {
        try {
            record.put(field.pos(), anything(field.schema(), random, 3));
        } catch (NullPointerException e) {
            // A primitive field takes no null, from the wire neither.
        }
    }

    private static Object anything(Schema schema, Random random, int depth) {
        return switch (schema.getType()) {
            case STRING -> text(random);
            case INT -> new int[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}[random.nextInt(4)];
            case LONG -> schema.getLogicalType() == null ? number(random) : Instant.ofEpochMilli(number(random));
            case BOOLEAN -> random.nextBoolean();
            case BYTES -> random.nextInt(8) == 0 ? null : ByteBuffer.allocate(random.nextInt(70_000));
            case ENUM -> random.nextInt(8) == 0 ? null : symbol(schema, random);
            case UNION ->
                anything(schema.getTypes().get(random.nextInt(schema.getTypes().size())), random, depth);
            case ARRAY -> list(schema.getElementType(), random, depth);
            case RECORD -> depth == 0 ? null : record(schema, random, depth);
            default -> null;
        };
    }

    private static String text(Random random) {
        String[] texts = {null, "", " ", "ok", "x".repeat(10_000), "\u0000", "\uD800", "/%../", "\u202E"};
        return texts[random.nextInt(texts.length)];
    }

    private static long number(Random random) {
        return new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()}[random.nextInt(5)];
    }

    private static Object symbol(Schema schema, Random random) {
        var symbols = schema.getEnumSymbols();
        return MODEL.createEnum(symbols.get(random.nextInt(symbols.size())), schema);
    }

    private static Object list(Schema element, Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(anything(element, random, depth));
        }
        return random.nextInt(8) == 0 ? null : list;
    }

    private static Object record(Schema schema, Random random, int depth) {
        var record = (SpecificRecord) MODEL.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            try {
                record.put(field.pos(), anything(field.schema(), random, depth - 1));
            } catch (NullPointerException e) {
                // A primitive field keeps its zero.
            }
        }
        return record;
    }
}
