package io.cordon.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Content;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.topic.Topic;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class RecordModelTest {

    @Test
    void shouldBeTheModelOfEveryRecordWhenClassesAreGenerated() {
        for (Topic topic : Topic.values()) {
            topic.valueType()
                    .ifPresent(
                            type -> assertThat(SpecificData.getForClass(type)).isInstanceOf(RecordModel.class));
        }
        assertThat(SpecificData.getForClass(Content.class)).isInstanceOf(RecordModel.class);
    }

    @Test
    void shouldFillDefaultsWhenBuilderIsUsedWithoutTrustedClasses() {
        // When
        GateEntry entry = GateEntry.newBuilder()
                .setKind(GateEntryKind.HEARTBEAT)
                .setIssuedAt(Instant.EPOCH)
                .build();

        // Then
        assertThat(entry.getSubjectKind()).isEqualTo(SubjectKind.UNKNOWN);
        assertThat(GateEntry.newBuilder(entry).build()).isEqualTo(entry);
    }

    @Test
    void shouldKnowNoClassWhenSchemaNamesAnother() {
        RecordModel model = new RecordModel();
        assertThat(model.getClass(Schema.createEnum("String", null, "java.lang", java.util.List.of("A"))))
                .isNull();
        assertThat(model.getClass(Schema.createEnum("Absent", null, "io.cordon.schemas.avro", java.util.List.of("A"))))
                .isNull();
        assertThat(model.getClass(Subject.getClassSchema())).isEqualTo(Subject.class);
    }
}
