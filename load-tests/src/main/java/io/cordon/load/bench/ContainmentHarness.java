package io.cordon.load.bench;

import java.util.List;

/** From the harmful event to the gate's denial and to the proof at a real Keycloak and PostgreSQL. */
record ContainmentHarness() implements Harness {

    static final String NAME = "containment";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        ContainmentProcess.Result result = ContainmentProcess.run();
        return new Outcome(
                result.figures(),
                List.of(),
                List.of(
                        "Containment: 200 sessions turn hostile, one a second, beside Keycloak, PostgreSQL and all of Cordon"
                                + " on this machine. `contain_share` is how many of them are proven to be contained; times are theirs."),
                result.failures());
    }
}
