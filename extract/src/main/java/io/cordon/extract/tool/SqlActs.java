package io.cordon.extract.tool;

import io.cordon.extract.Act;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which acts a statement of SQL does. */
final class SqlActs {

    private static final int LONGEST = 16_384;
    private static final Map<Act, Pattern> SHAPES = shapes();

    /** One of these is in every text that has one of the shapes. */
    private static final AnyOf TELLING =
            new AnyOf("_ show mysql.user grant set alter create program dblink outfile dumpfile copy");

    private SqlActs() {}

    /** Adds what the statements do. */
    static void addTo(Set<Act> acts, String sql) {
        String text = sql.substring(0, Math.min(sql.length(), LONGEST));
        if (!TELLING.in(text)) {
            return;
        }
        SHAPES.forEach((act, shape) -> {
            if (shape.matcher(text).find()) {
                acts.add(act);
            }
        });
    }

    private static Map<Act, Pattern> shapes() {
        Map<Act, Pattern> shapes = new EnumMap<>(Act.class);
        shapes.put(
                Act.DISCOVER_PRIVILEGES,
                pattern("show\\s+grants|\\bpg_(roles|authid|auth_members)\\b|_privileges\\b|\\bhas_\\w+_privilege\\b"
                        + "|role_table_grants|mysql\\.user\\b|sys\\.(database|server)_permissions|_sys_privs\\b"));
        shapes.put(
                Act.ELEVATE,
                pattern(
                        "(^|;)\\s*(grant\\s|set\\s+(session\\s+)?(role|authorization)\\b|(alter|create)\\s+(role|user)\\s)"));
        shapes.put(Act.RUN_ELSEWHERE, pattern("\\bxp_cmdshell\\b|\\b(from|to)\\s+program\\b|\\bdblink(_exec)?\\s*\\("));
        shapes.put(Act.COLLECT, pattern("\\binto\\s+(outfile|dumpfile)\\b|(^|;)\\s*copy\\s[^;]{1,512}\\sto\\s"));
        return shapes;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
