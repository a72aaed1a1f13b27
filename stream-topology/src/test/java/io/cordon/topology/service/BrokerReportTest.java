package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.broker.Takeover;
import org.junit.jupiter.api.Test;

class BrokerReportTest {

    @Test
    void shouldJudgeBrokersByWhatTheClientsBringAsTheDoctorDoes() {
        assertThat(BrokerReport.TAKEOVER).isEqualTo(Takeover.OF_STREAMS);
    }
}
