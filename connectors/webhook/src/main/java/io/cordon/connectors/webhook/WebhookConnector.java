package io.cordon.connectors.webhook;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorDescription;
import io.cordon.connectors.api.ContainmentStep;
import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.api.Evidence;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.api.PointRequest;
import io.cordon.connectors.api.PreState;
import io.cordon.connectors.api.ProbeOutcome;
import io.cordon.connectors.api.ProbeRequest;
import io.cordon.connectors.api.Reach;
import io.cordon.connectors.api.ReleaseStep;
import io.cordon.connectors.api.Stage;
import io.cordon.connectors.api.StepOutcome;
import io.cordon.connectors.api.StepPlan;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a receiver to end access and, if it offers that, asks it whether it did. What the receiver does is its own affair. */
final class WebhookConnector implements Connector {
    private static final String END = "end-access";
    private static final String ADMIT = "admit-new";

    private final String instance;
    private final WebhookConfig config;
    private final Receiver receiver;

    WebhookConnector(String instance, WebhookConfig config, Clock clock) {
        this.instance = instance;
        this.config = config;
        this.receiver = new Receiver(config, clock);
    }

    @Override
    public ConnectorDescription describe() {
        return new ConnectorDescription(
                instance,
                "webhook",
                Set.of(CredentialKind.values()),
                config.url().getHost());
    }

    @Override
    public List<StepPlan> plan(PointRequest request) {
        return List.of(new StepPlan(
                END,
                Stage.END_ISSUED,
                config.hits().reach(),
                "the receiver is told to end access with "
                        + request.credential().ref()));
    }

    @Override
    public List<StepPlan> planRelease(PointRequest request, PreState before) {
        return List.of(new StepPlan(
                ADMIT,
                Stage.ADMIT_NEW,
                new Reach.OneCredential(),
                "the receiver is told to let new credentials in, in place of "
                        + request.credential().ref()));
    }

    @Override
    public PreState capture(PointRequest request) {
        return PreState.unknown(); // the receiver keeps what it needs for a release
    }

    @Override
    public StepOutcome contain(ContainmentStep step) {
        return step.name().equals(END)
                ? Meaning.ofStep(receiver.send(config.url(), Notice.containment(step.point(), END)))
                : new StepOutcome.Unsupported("no step named " + step.name());
    }

    @Override
    public Optional<Evidence> effectOf(ContainmentStep step) {
        return config.probeUrl()
                .map(url -> ask(url, step.point()))
                .filter(ProbeOutcome.AccessEnded.class::isInstance)
                .map(ended -> Evidence.statement("the receiver said before the step that access has ended"));
    }

    @Override
    public ProbeOutcome probe(ProbeRequest request) {
        return config.probeUrl().map(url -> ask(url, request.point())).orElseGet(() -> byTime(request));
    }

    private ProbeOutcome ask(URI url, PointRequest point) {
        return Meaning.ofProbe(receiver.send(url, Notice.question(point)));
    }

    private static ProbeOutcome byTime(ProbeRequest request) {
        Optional<Instant> expiry = request.point().credential().expiresAt();
        return expiry.filter(at -> !at.isAfter(request.now())).isPresent()
                ? new ProbeOutcome.AccessEnded(Evidence.onRecord("expired according to the inventory"))
                : new ProbeOutcome.Unprovable(
                        "the receiver took the notice; without a probe nobody says what it did with it");
    }

    @Override
    public StepOutcome release(ReleaseStep step) {
        return step.name().equals(ADMIT)
                ? Meaning.ofStep(receiver.send(config.url(), Notice.release(step.point(), ADMIT)))
                : new StepOutcome.Unsupported("no release step named " + step.name());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new OwnSignature(config, receiver).ask());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
