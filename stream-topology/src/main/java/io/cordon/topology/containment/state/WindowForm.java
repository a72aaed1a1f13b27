package io.cordon.topology.containment.state;

import io.cordon.topology.containment.owner.RadiusWindow;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The stored form of a blast-radius window. */
public final class WindowForm {

    private static final StoredForm<RadiusWindow> FORM = new StoredForm<>(1, WindowForm::write, WindowForm::read);

    private WindowForm() {}

    public static byte[] encode(RadiusWindow window) {
        return FORM.encode(window);
    }

    /**
     * Reads it back.
     *
     * @throws StoredFormException if it is newer than this release, or damaged
     */
    public static RadiusWindow decode(byte[] stored) {
        return FORM.decode(stored);
    }

    private static void write(DataOutputStream out, RadiusWindow window) throws IOException {
        Fields.list(out, window.hits(), WindowForm::hit);
        Fields.optional(out, window.pagedAt(), Fields::time);
    }

    private static RadiusWindow read(DataInputStream in) throws IOException {
        return new RadiusWindow(Fields.list(in, WindowForm::hit), Fields.optional(in, Fields::time));
    }

    private static void hit(DataOutputStream out, RadiusWindow.Hit hit) throws IOException {
        Fields.time(out, hit.at());
        out.writeInt(hit.sessions());
    }

    private static RadiusWindow.Hit hit(DataInputStream in) throws IOException {
        return new RadiusWindow.Hit(Fields.time(in), in.readInt());
    }
}
