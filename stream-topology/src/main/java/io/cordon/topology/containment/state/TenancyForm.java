package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.Drills;
import io.cordon.topology.containment.owner.Stop;
import io.cordon.topology.containment.owner.Tenancy;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The stored form of what holds for a tenant. */
final class TenancyForm {

    private static final StoredForm<Tenancy> FORM = new StoredForm<>(1, TenancyForm::write, TenancyForm::read);

    private TenancyForm() {}

    static byte[] encode(Tenancy tenancy) {
        return FORM.encode(tenancy);
    }

    static Tenancy decode(byte[] stored) {
        return FORM.decode(stored);
    }

    private static void write(DataOutputStream out, Tenancy tenancy) throws IOException {
        out.writeUTF(tenancy.tenant());
        Fields.optional(out, tenancy.stop(), TenancyForm::stop);
        Fields.time(out, tenancy.drills().since());
        Fields.optional(out, tenancy.drills().provenAt(), Fields::time);
        Fields.optional(out, tenancy.drills().running(), TenancyForm::running);
        out.writeBoolean(tenancy.drills().lateTold());
    }

    private static Tenancy read(DataInputStream in) throws IOException {
        return new Tenancy(
                in.readUTF(),
                Fields.optional(in, TenancyForm::stop),
                new Drills(
                        Fields.time(in),
                        Fields.optional(in, Fields::time),
                        Fields.optional(in, TenancyForm::running),
                        in.readBoolean()));
    }

    private static void stop(DataOutputStream out, Stop stop) throws IOException {
        RequestForm.write(out, stop.request());
        Fields.time(out, stop.at());
    }

    private static Stop stop(DataInputStream in) throws IOException {
        return new Stop(RequestForm.read(in), Fields.time(in));
    }

    private static void running(DataOutputStream out, Drills.Running running) throws IOException {
        RequestForm.write(out, running.announcement());
        ContainmentForm.subject(out, running.subject());
        Fields.time(out, running.due());
    }

    private static Drills.Running running(DataInputStream in) throws IOException {
        return new Drills.Running(RequestForm.read(in), ContainmentForm.subject(in), Fields.time(in));
    }
}
