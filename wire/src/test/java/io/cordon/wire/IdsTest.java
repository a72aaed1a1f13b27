package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void shouldGiveOneCommandForOneContainment() {
        var subject = new Subject(SubjectKind.SESSION, "s1", "s1");
        assertThat(CommandIds.of("acme", subject, 3, Rung.QUARANTINE))
                .isEqualTo(CommandIds.of("acme", SubjectKind.SESSION, "s1", 3, Rung.QUARANTINE))
                .isEqualTo("93eb73772114ef8f25d90fdea108ecbc41ec4c98623ccc8882f1ac5440e6408b")
                .hasSize(64);
    }

    @Test
    void shouldTellEpochsRungsAndSubjectsApart() {
        assertThat(Set.of(
                        CommandIds.of("acme", SubjectKind.SESSION, "s1", 3, Rung.QUARANTINE),
                        CommandIds.of("acme", SubjectKind.SESSION, "s1", 4, Rung.QUARANTINE),
                        CommandIds.of("acme", SubjectKind.SESSION, "s1", 3, Rung.REVOKE),
                        CommandIds.of("acme", SubjectKind.TREE, "s1", 3, Rung.QUARANTINE),
                        CommandIds.of("other", SubjectKind.SESSION, "s1", 3, Rung.QUARANTINE)))
                .hasSize(5);
    }

    @Test
    void shouldNotTakeOneListOfPartsForAnother() {
        assertThat(FindingIds.of("a", "bc", "e", "d")).isNotEqualTo(FindingIds.of("ab", "c", "e", "d"));
        assertThat(CaseIds.of("a/b", "c")).isNotEqualTo(CaseIds.of("a", "b/c"));
    }

    @Test
    void shouldTellSeveralFindingsOfADetectorApart() {
        assertThat(FindingIds.of("a", "s", "e", "d", 0)).isEqualTo(FindingIds.of("a", "s", "e", "d"));
        assertThat(FindingIds.of("a", "s", "e", "d", 1)).isNotEqualTo(FindingIds.of("a", "s", "e", "d"));
    }
}
