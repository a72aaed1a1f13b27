package io.cordon.extract.text;

import static io.cordon.extract.VerbClass.BOOK;
import static io.cordon.extract.VerbClass.CREATE;
import static io.cordon.extract.VerbClass.CREDENTIAL;
import static io.cordon.extract.VerbClass.DELETE;
import static io.cordon.extract.VerbClass.EXECUTE;
import static io.cordon.extract.VerbClass.FETCH;
import static io.cordon.extract.VerbClass.FOLLOW;
import static io.cordon.extract.VerbClass.INVITE;
import static io.cordon.extract.VerbClass.PAY;
import static io.cordon.extract.VerbClass.READ;
import static io.cordon.extract.VerbClass.SEND;
import static io.cordon.extract.VerbClass.SHARE;
import static io.cordon.extract.VerbClass.UPDATE;

import io.cordon.extract.VerbClass;
import java.util.List;
import java.util.Map;

/** The verbs of each class in their base form, and irregular forms. */
final class Verbs {

    static final Map<VerbClass, List<String>> BASE = Map.ofEntries(
            verbs(
                    SEND,
                    "send forward email mail message post reply respond submit deliver notify text tell write"
                            + " publish report announce dm ping transmit broadcast upload contact inform"),
            verbs(
                    PAY,
                    "pay transfer wire remit refund purchase buy checkout spend donate deposit withdraw settle order"
                            + " charge tip reimburse subscribe"),
            verbs(
                    SHARE,
                    "share grant expose disclose reveal allow permit authorize transfer leak hand give provide"
                            + " collaborate copy"),
            verbs(
                    CREATE,
                    "create add make write draft generate insert append compose schedule open register build"
                            + " fork clone start save store put plan set"),
            verbs(
                    UPDATE,
                    "update change modify edit set replace rename move reschedule adjust correct alter amend"
                            + " configure enable apply fix rewrite overwrite patch star mark"),
            verbs(
                    DELETE,
                    "delete remove cancel drop clear erase destroy purge wipe discard unsubscribe revoke disable"
                            + " kick terminate stop uninstall reset"),
            verbs(
                    FETCH,
                    "download fetch visit browse open access click follow navigate retrieve crawl load go pull"
                            + " import curl wget"),
            verbs(
                    EXECUTE,
                    "run execute install launch invoke call perform deploy compile eval trigger input enter start"
                            + " restart complete push"),
            verbs(BOOK, "book reserve schedule rent order arrange"),
            verbs(
                    CREDENTIAL,
                    "login authenticate sign verify reset authorize unlock rotate enrol enroll confirm log"
                            + " register"),
            verbs(INVITE, "invite add join enroll recruit include onboard collaborate assign"),
            verbs(
                    READ,
                    "read get list show find search check view look see review summarize summarise count compare"
                            + " tell extract collect gather print display inspect analyze analyse query identify lookup"),
            verbs(
                    FOLLOW,
                    "follow obey comply finish complete fulfil fulfill accomplish proceed instruct request ask instruction"
                            + " step task accordingly handle"));

    /** Forms that no rule makes of a base form. */
    static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("sent", "send"),
            Map.entry("paid", "pay"),
            Map.entry("bought", "buy"),
            Map.entry("spent", "spend"),
            Map.entry("gave", "give"),
            Map.entry("given", "give"),
            Map.entry("made", "make"),
            Map.entry("wrote", "write"),
            Map.entry("written", "write"),
            Map.entry("told", "tell"),
            Map.entry("ran", "run"),
            Map.entry("found", "find"),
            Map.entry("seen", "see"),
            Map.entry("built", "build"),
            Map.entry("withdrew", "withdraw"));

    private Verbs() {}

    private static Map.Entry<VerbClass, List<String>> verbs(VerbClass verbClass, String words) {
        return Map.entry(verbClass, List.of(words.split(" ")));
    }
}
