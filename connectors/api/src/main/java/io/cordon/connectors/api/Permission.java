package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/** Whether a connector's own access at its target may do one thing that the connector needs. Found out without changing anything. */
public sealed interface Permission {

    /** What it is called at the product, so that whoever grants it finds it there. */
    String name();

    /** It may. */
    record Held(String name) implements Permission {
        public Held {
            name = named(name);
        }
    }

    /**
     * It may not.
     *
     * @param remedy what cannot be ended without it, and what to do
     */
    record Missing(String name, String remedy) implements Permission {
        public Missing {
            name = named(name);
            remedy = Texts.bounded(requireNonNull(remedy, "remedy"), 500);
        }
    }

    /**
     * It cannot be told, which is no good news.
     *
     * @param why what stood in the way, and what would make it tell; no remote response body
     */
    record Unclear(String name, String why) implements Permission {
        public Unclear {
            name = named(name);
            why = Texts.bounded(requireNonNull(why, "why"), 500);
        }
    }

    /** Held or missing. */
    static Permission of(boolean held, String name, String remedy) {
        return held ? new Held(name) : new Missing(name, remedy);
    }

    private static String named(String name) {
        return Texts.bounded(requireNonNull(name, "name"), 200);
    }
}
