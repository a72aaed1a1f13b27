package io.cordon.actuator;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Settings;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The connector of {@link StagedTarget}: reads the state before, closes, ends, looks, and opens again. */
public final class StagedConnectorFactory implements ConnectorFactory {
    static final List<String> STEPS = List.of("first", "second");
    static final String ADMIT = "admit";

    @Override
    public String type() {
        return "staged";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        var url = settings.uri("url");
        settings.finish();
        return new Staged(instance, url, HttpClient.newHttpClient());
    }

    private record Staged(String instance, URI url, HttpClient http) implements Connector {
        @Override
        public ConnectorDescription describe() {
            return new ConnectorDescription(instance, "staged", Set.of(CredentialKind.API_KEY), "none");
        }

        @Override
        public List<StepPlan> plan(PointRequest request) {
            return List.of(
                    new StepPlan("first", Stage.BLOCK_NEW, new Reach.OneCredential(), "closes"),
                    new StepPlan("second", Stage.END_ISSUED, new Reach.OneCredential(), "ends"));
        }

        @Override
        public List<StepPlan> planRelease(PointRequest request, PreState before) {
            return List.of(new StepPlan(ADMIT, Stage.ADMIT_NEW, new Reach.OneCredential(), "opens"));
        }

        @Override
        public PreState capture(PointRequest request) {
            return new PreState("open=" + ask(request, "before"));
        }

        @Override
        public StepOutcome contain(ContainmentStep step) {
            ask(step.point(), step.name());
            return new StepOutcome.Done(Evidence.acceptance(step.name() + " done"));
        }

        @Override
        public Optional<Evidence> effectOf(ContainmentStep step) {
            return ask(step.point(), "has-" + step.name())
                    ? Optional.of(Evidence.statement(step.name() + " was done"))
                    : Optional.empty();
        }

        @Override
        public ProbeOutcome probe(ProbeRequest request) {
            return ask(request.point(), "open")
                    ? new ProbeOutcome.AccessRemains(Evidence.attempt("admitted"))
                    : new ProbeOutcome.AccessEnded(Evidence.attempt("refused"));
        }

        @Override
        public StepOutcome release(ReleaseStep step) {
            ask(step.point(), step.name());
            return new StepOutcome.Done(Evidence.acceptance("opened"));
        }

        private boolean ask(PointRequest point, String operation) {
            var uri = url.resolve("/" + point.credential().ref() + "/" + operation);
            try {
                var answer = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
                return Boolean.parseBoolean(answer.body());
            } catch (IOException e) {
                throw new IllegalStateException("the target did not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
