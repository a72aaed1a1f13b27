package io.cordon.actuator.wire;

import io.cordon.actuator.plan.Authority;
import io.cordon.actuator.plan.CommandKey;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.SubjectKey;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import java.util.Optional;

/** Commands and orders. */
public final class Orders {
    private Orders() {}

    /** The order of a command; empty if it has a kind or action that this version does not know. */
    public static Optional<Order> of(Command command) {
        return subject(command.getTenant(), command.getSubject())
                .flatMap(subject -> action(command.getAction()).map(action -> order(command, subject, action)));
    }

    private static Order order(Command command, SubjectKey subject, CommandKey.Action action) {
        var root = command.getSubject().getRoot();
        return new Order(
                new CommandKey(command.getCommandId(), action),
                subject,
                root == null ? "" : root,
                command.getEpoch(),
                command.getRung().name(),
                new Authority(
                        command.getAuthority().getApplicationId(),
                        command.getAuthority().getEpoch()),
                command.getCaseId(),
                command.getReason(),
                command.getEventTime(),
                command.getIssuedAt(),
                command.getExpiresAt(),
                command.getIssue(),
                command.getDrill(),
                command.getByPerson());
    }

    /** The command of an order. */
    public static Command toCommand(Order order) {
        return Command.newBuilder()
                .setCommandId(order.key().commandId())
                .setTenant(order.subject().tenant())
                .setSubject(toSubject(order))
                .setEpoch(order.epoch())
                .setRung(Rung.valueOf(order.rung()))
                .setAction(toAction(order.key().action()))
                .setAuthority(io.cordon.schemas.avro.Authority.newBuilder()
                        .setApplicationId(order.authority().applicationId())
                        .setEpoch(order.authority().epoch())
                        .build())
                .setCaseId(order.caseId())
                .setReason(order.reason())
                .setEventTime(order.eventTime())
                .setIssuedAt(order.issuedAt())
                .setExpiresAt(order.expiresAt())
                .setIssue(order.issue())
                .setDrill(order.drill())
                .setByPerson(order.byPerson())
                .build();
    }

    static Subject toSubject(Order order) {
        return Subject.newBuilder()
                .setKind(SubjectKind.valueOf(order.subject().kind().name()))
                .setRef(order.subject().ref())
                .setRoot(order.root().isEmpty() ? null : order.root())
                .build();
    }

    /** As commands and receipts name it. */
    public static CommandAction toAction(CommandKey.Action action) {
        return switch (action) {
            case CONTAIN -> CommandAction.CONTAIN;
            case RELEASE -> CommandAction.RELEASE;
        };
    }

    private static Optional<CommandKey.Action> action(CommandAction action) {
        return switch (action) {
            case CONTAIN -> Optional.of(CommandKey.Action.CONTAIN);
            case RELEASE -> Optional.of(CommandKey.Action.RELEASE);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<SubjectKey> subject(String tenant, Subject subject) {
        return switch (subject.getKind()) {
            case SESSION -> Optional.of(new SubjectKey(tenant, SubjectKey.Kind.SESSION, subject.getRef()));
            case TREE -> Optional.of(new SubjectKey(tenant, SubjectKey.Kind.TREE, subject.getRef()));
            case AGENT -> Optional.of(new SubjectKey(tenant, SubjectKey.Kind.AGENT, subject.getRef()));
            case CREDENTIAL -> Optional.of(new SubjectKey(tenant, SubjectKey.Kind.CREDENTIAL, subject.getRef()));
            case UNKNOWN -> Optional.empty();
        };
    }
}
