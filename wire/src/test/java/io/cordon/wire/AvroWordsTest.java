package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.response.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvroWordsTest {
    @ParameterizedTest
    @EnumSource
    void shouldKnowEachFamily(Family family) {
        assertThat(AvroWords.of(family)).hasToString(family.name());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEachGrade(Grade grade) {
        assertThat(AvroWords.of(grade)).hasToString(grade.name());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEachSeverity(Severity severity) {
        assertThat(AvroWords.of(severity)).hasToString(severity.name());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEachRung(Rung rung) {
        assertThat(AvroWords.of(rung)).hasToString(rung.name());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEachMode(Mode mode) {
        assertThat(AvroWords.of(mode)).hasToString(mode.name());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEachOrigin(OriginLevel origin) {
        assertThat(AvroWords.of(origin)).hasToString(origin.name());
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEachSubject(Subject.Kind kind) {
        assertThat(AvroWords.of(kind)).hasToString(kind.name());
    }
}
