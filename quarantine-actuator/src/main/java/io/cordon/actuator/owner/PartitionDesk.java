package io.cordon.actuator.owner;

import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.journal.Batch;
import io.cordon.actuator.plan.Call;
import io.cordon.actuator.plan.Desk;
import io.cordon.actuator.plan.InventoryEntry;
import io.cordon.actuator.plan.Order;
import io.cordon.actuator.plan.Report;
import io.cordon.actuator.plan.SubjectWork;
import io.cordon.actuator.plan.Turn;
import io.cordon.schemas.serde.SerdeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Folds messages into the subjects of one partition and collects what is to be written and called. One thread. */
final class PartitionDesk {
    private final Desk desk;
    private final CommandReader reader;
    private final CredentialStore inventory;
    private final FollowedAuthority authority;
    private final Subjects subjects;
    private final Observer observer;
    private final CommandTraces traces;
    private final WaitingCommands waiting = new WaitingCommands();
    private Batch batch = new Batch();
    private List<Call> calls = new ArrayList<>();

    PartitionDesk(
            Desk desk,
            CommandReader reader,
            CredentialStore inventory,
            FollowedAuthority authority,
            Subjects subjects,
            Observer observer,
            CommandTraces traces) {
        this.desk = desk;
        this.reader = reader;
        this.inventory = inventory;
        this.authority = authority;
        this.subjects = subjects;
        this.observer = observer;
        this.traces = traces;
    }

    void handle(Message message, Instant now) {
        switch (message) {
            case Message.Delivered delivered -> waiting.add(delivered.command());
            case Message.Returned returned ->
                turn(
                        subjects.get(returned.call().order().subject()),
                        s -> desk.finished(s, returned.call(), returned.result(), now));
            case Message.Changed changed -> changed(changed.credential(), now);
        }
    }

    /** Reads the commands that were delivered, in their order, as far as the schema registry lets it. */
    void readCommands(Instant now) {
        while (waiting.due(now)) {
            try {
                command(waiting.first(), now);
                waiting.removeFirst();
            } catch (SerdeException e) {
                // The reader throws only what may pass. Nothing was decided yet on the command, so it waits where it
                // is.
                waiting.postpone(now);
                observer.registryUnavailable(waiting.first(), waiting.size(), waiting.pause(), e);
            }
        }
    }

    /** Commands that were delivered and not read yet. */
    int waiting() {
        return waiting.size();
    }

    /** Credentials that appeared while nobody owned the partition. */
    void catchUp(Instant now) {
        for (var subject : subjects.contained()) {
            inventory.of(subject.subject()).forEach(c -> changed(c, now));
        }
    }

    void tick(Instant now) {
        subjects.dueBy(now).forEach(s -> turn(s, due -> desk.tick(due, now)));
    }

    Batch takeBatch() {
        var taken = batch;
        batch = new Batch();
        return taken;
    }

    List<Call> takeCalls() {
        var taken = calls;
        calls = new ArrayList<>();
        return taken;
    }

    private void command(ConsumerRecord<byte[], byte[]> record, Instant now) {
        switch (reader.read(record)) {
            case Intake.Genuine genuine -> {
                traces.accepted(genuine.order().key(), record.headers());
                genuine(genuine.order(), now);
            }
            case Intake.Refused refused -> refuse(refused.claimed(), refused.reason(), refused.detail(), now);
            case Intake.Unreadable unreadable -> {
                observer.unreadable(unreadable.letter());
                batch.add(new Batch.Rejected(record.key() == null ? new byte[0] : record.key(), unreadable.letter()));
            }
        }
        batch.readUpTo(record.offset() + 1);
    }

    private void genuine(Order order, Instant now) {
        Optional<String> objection = authority.objection(order, now);
        if (objection.isPresent()) {
            refuse(order, RefusalReason.NO_AUTHORITY, objection.get(), now);
            return;
        }
        authority.follow(order);
        var before = subjects.get(order.subject());
        var after = turn(before, s -> desk.accept(s, order, inventory, now));
        boolean superseded = after.reports().stream().anyMatch(r -> r.kind() == Report.Kind.REFUSED);
        if (superseded) {
            observer.refused(order, RefusalReason.SUPERSEDED, "a newer command is known");
        } else {
            observer.accepted(order);
        }
    }

    private void refuse(Order order, RefusalReason reason, String detail, Instant now) {
        observer.refused(order, reason, detail);
        batch.add(new Report(Report.Kind.REFUSED, order, List.of(), "", order.issue(), detail, now, now));
    }

    private void changed(InventoryEntry credential, Instant now) {
        subjects.concernedBy(credential).forEach(s -> turn(s, c -> desk.inventoryChanged(c, credential, now)));
    }

    private Turn turn(SubjectWork subject, Function<SubjectWork, Turn> move) {
        var turn = move.apply(subject);
        subjects.put(turn.subject());
        batch.add(turn);
        calls.addAll(turn.calls());
        return turn;
    }
}
