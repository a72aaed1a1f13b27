package io.cordon.connectors.aws;

import io.cordon.connectors.api.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * The simulation leaves out service control policies and resource policies, so "allowed" may still meet a deny there. A role that was assumed is
 * asked about under its role's name; one with a path has to be looked up by somebody who may.
 */
/** What the connector's own policies allow on users, roles and secrets of one name, as IAM's policy simulator says. */
final class OwnPolicies {
    private static final Pattern CALLER =
            Pattern.compile("arn:([a-z-]+):(?:iam|sts)::(\\d{12}):(?:(user/.+)|assumed-role/([^/]+)/.+)");
    private static final String NO_NAME =
            "askAbout is not set: a name of a user, role or secret that namePattern admits, about which the policies are to be asked";
    private static final String REFUSED = "AWS refuses the connector's own credentials";

    private enum Kind {
        USER(List.of("iam:ListAccessKeys", "iam:UpdateAccessKey"), "access keys"),
        ROLE(
                List.of(
                        "iam:DeleteRolePolicy",
                        "iam:GetRole",
                        "iam:GetRolePolicy",
                        "iam:ListRolePolicies",
                        "iam:PutRolePolicy"),
                "sessions of roles"),
        SECRET(
                List.of(
                        "secretsmanager:DeleteResourcePolicy",
                        "secretsmanager:DescribeSecret",
                        "secretsmanager:GetResourcePolicy",
                        "secretsmanager:PutResourcePolicy",
                        "secretsmanager:RotateSecret"),
                "stored secrets");

        private final List<String> actions;
        private final String ends;

        Kind(List<String> actions, String ends) {
            this.actions = actions;
            this.ends = ends;
        }

        String resource(Caller caller, String region, String name) {
            return switch (this) {
                case USER -> caller.iam("user/" + name);
                case ROLE -> caller.iam("role/" + name);
                case SECRET ->
                    "arn:" + caller.partition() + ":secretsmanager:" + region + ":" + caller.account() + ":secret:"
                            + name + "-AbCdEf";
            };
        }
    }

    /** Who asks: whose policies count. */
    private record Caller(String partition, String account, String principal) {
        String iam(String resource) {
            return "arn:" + partition + ":iam::" + account + ":" + resource;
        }
    }

    private final AwsConfig config;
    private final AwsApi api;

    OwnPolicies(AwsConfig config, AwsApi api) {
        this.config = config;
        this.api = api;
    }

    List<Permission> ask() {
        AwsAnswer identity = api.ownIdentity();
        List<Permission> permissions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            permissions.addAll(ask(kind, identity));
        }
        return permissions;
    }

    private List<Permission> ask(Kind kind, AwsAnswer identity) {
        Optional<Caller> caller = caller(identity);
        if (caller.isEmpty()) {
            return each(kind, action -> trouble(action, identity));
        }
        if (config.askAbout().isEmpty()) {
            return each(kind, action -> new Permission.Unclear(action, NO_NAME));
        }
        AwsAnswer answer = api.iam(
                "SimulatePrincipalPolicy",
                question(kind, caller.get(), config.askAbout().get()));
        if (!(answer instanceof AwsAnswer.Result result)) {
            return each(kind, action -> trouble(action, answer));
        }
        Map<String, String> decisions = decisions(result);
        return each(kind, action -> decided(action, kind, decisions.getOrDefault(action, "")));
    }

    private static List<Permission> each(Kind kind, Function<String, Permission> permission) {
        return kind.actions.stream().map(permission).toList();
    }

    private static Optional<Caller> caller(AwsAnswer identity) {
        if (!(identity instanceof AwsAnswer.Result result)) {
            return Optional.empty();
        }
        Matcher arn = CALLER.matcher(String.join("", result.texts("Arn")));
        if (!arn.matches()) {
            return Optional.empty();
        }
        String user = arn.group(3);
        return Optional.of(new Caller(arn.group(1), arn.group(2), user != null ? user : "role/" + arn.group(4)));
    }

    private Map<String, String> question(Kind kind, Caller caller, String name) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("PolicySourceArn", caller.iam(caller.principal()));
        question.put("ResourceArns.member.1", kind.resource(caller, config.region(), name));
        for (int i = 0; i < kind.actions.size(); i++) {
            question.put("ActionNames.member." + (i + 1), kind.actions.get(i));
        }
        return question;
    }

    private static Map<String, String> decisions(AwsAnswer.Result result) {
        List<String> actions = result.texts("EvalActionName");
        List<String> decisions = result.texts("EvalDecision");
        Map<String, String> byAction = new HashMap<>();
        for (int i = 0; i < Math.min(actions.size(), decisions.size()); i++) {
            byAction.put(actions.get(i), decisions.get(i));
        }
        return byAction;
    }

    private static Permission decided(String action, Kind kind, String decision) {
        return decision.isEmpty()
                ? new Permission.Unclear(action, "the simulation answered without it")
                : Permission.of(
                        decision.equals("allowed"),
                        action,
                        kind.ends + " cannot be ended without it, " + decision + ": add it to the connector's policy");
    }

    private static Permission trouble(String action, AwsAnswer answer) {
        return switch (answer) {
            case AwsAnswer.Silence silence -> new Permission.Unclear(action, silence.reason());
            case AwsAnswer.Result result ->
                new Permission.Unclear(action, "who the connector is was not told as an ARN");
            case AwsAnswer.Refusal no -> refused(action, no);
        };
    }

    private static Permission refused(String action, AwsAnswer.Refusal no) {
        if (no.code().startsWith("AccessDenied")) {
            return new Permission.Unclear(
                    action, "the connector may not ask: allow iam:SimulatePrincipalPolicy on itself");
        }
        return AwsAnswer.OURSELVES.contains(no.code())
                ? new Permission.Missing(action, REFUSED + ", " + no.line())
                : new Permission.Unclear(action, "the question answered " + no.line());
    }
}
