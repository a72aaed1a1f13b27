package io.cordon.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.operations.request.Answer;
import io.cordon.schemas.avro.CredentialKind;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillTest {
    private final Ground ground = new Ground();

    @Test
    void shouldBeProvenWhenTheOwnerSaysSoAndTidyUp() {
        // Given
        ground.word = new Answer.Done("access ended at every point");

        // When
        DrillOutcome outcome = drill(DrillTest::canary).get();

        // Then: nothing hostile before the owner knows, and nothing left behind
        assertThat(outcome.proven()).isTrue();
        assertThat(outcome.says()).isEqualTo("access ended at every point");
        assertThat(ground.did).containsExactly("list 1", "announce", "harm drill-1", "clean up 1");
    }

    @Test
    void shouldFailWhenItIsNotProvenInTime() {
        // Given
        ground.word = new Answer.NotProven("not proven by 12:00");

        // When
        DrillOutcome outcome = drill(DrillTest::canary).get();

        // Then
        assertThat(outcome.proven()).isFalse();
        assertThat(ground.did).endsWith("clean up 1");
    }

    @Test
    void shouldFailAndHarmNothingWhenATargetGivesNoCanary() {
        // When
        DrillOutcome outcome = drill(DrillTest::canary, session -> {
                    throw new DrillException("https://id.example/token gave no token: 503", null);
                })
                .get();

        // Then
        assertThat(outcome.proven()).isFalse();
        assertThat(outcome.says()).contains("could not be held", "503");
        assertThat(ground.did).containsExactly("clean up 1");
    }

    @Test
    void shouldStayProvenWhenOnlyTheTidyingFails() {
        // Given
        ground.word = new Answer.Done("access ended at every point");
        ground.untidy = true;

        // When / Then
        assertThat(drill(DrillTest::canary).get().proven()).isTrue();
    }

    @Test
    void shouldTakeBackWhatItMintedWhateverCameOfTheDrill() {
        // Given
        var discarded = new ArrayList<String>();
        ground.untidy = true;
        CanaryMint mint = new CanaryMint() {
            @Override
            public Canary mint(String session) {
                return canary(session);
            }

            @Override
            public void discard(Canary canary) {
                discarded.add(canary.ref());
                throw new DrillException("not taken back", null);
            }
        };

        // When
        drill(mint, mint).get();

        // Then
        assertThat(discarded).containsExactly("canary-drill-1", "canary-drill-1");
    }

    @Test
    void shouldNotShowACanarysSecret() {
        assertThat(canary("s").toString()).doesNotContain("sesame");
    }

    private Drill drill(CanaryMint... mints) {
        return new Drill(List.of(mints), ground, () -> "drill-1", InstantSource.fixed(Instant.EPOCH));
    }

    private static Canary canary(String session) {
        return new Canary(
                "canary-" + session,
                CredentialKind.OAUTH2_TOKEN,
                "oauth2:tools",
                URI.create("https://id.example").getAuthority(),
                "canary",
                "sesame",
                Instant.EPOCH);
    }

    /** Remembers what was done. */
    private static final class Ground implements DrillGround {
        private final List<String> did = new ArrayList<>();
        private Answer word = new Answer.Refused("not set");
        private boolean untidy;

        @Override
        public void list(String session, List<Canary> canaries) {
            did.add("list " + canaries.size());
        }

        @Override
        public Answer announced(String session, Runnable harm) {
            did.add("announce");
            harm.run();
            return word;
        }

        @Override
        public void harm(String session) {
            did.add("harm " + session);
        }

        @Override
        public void cleanUp(String session, List<Canary> canaries) {
            did.add("clean up " + canaries.size());
            if (untidy) {
                throw new DrillException("the brokers went away", null);
            }
        }
    }
}
