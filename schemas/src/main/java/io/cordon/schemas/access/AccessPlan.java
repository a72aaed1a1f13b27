package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Every role of an installation with its principal and rights: the one source for manifests, the page, the command line and the check of a cluster.
 *
 * <p><b>Failure semantics.</b> {@link #createMissing} and {@link #problems} talk to the cluster and throw
 * {@link io.cordon.schemas.topic.TopicAccessException} when it does not answer or refuses. Both may be called again at any time; rules that the plan does not
 * know are named, never removed.
 */
public final class AccessPlan {
    private final Installation installation;
    private final List<Member> members;

    private AccessPlan(Installation installation, List<Member> members) {
        this.installation = installation;
        this.members = members;
    }

    public static AccessPlan of(Installation installation) {
        requireNonNull(installation, "installation");
        return new AccessPlan(
                installation,
                Arrays.stream(Role.values())
                        .map(role -> new Member(
                                role, installation.principal(role), Rights.of(role, installation), Quota.of(role)))
                        .toList());
    }

    public Installation installation() {
        return installation;
    }

    /** All roles, in the order of {@link Role}. */
    public List<Member> members() {
        return members;
    }

    public Member member(Role role) {
        return members.get(requireNonNull(role, "role").ordinal());
    }

    /** All rules. */
    public List<AclBinding> bindings() {
        return members.stream().flatMap(Member::bindings).toList();
    }

    /** Adds the rules that the cluster lacks. */
    public List<AclBinding> createMissing(Admin admin) {
        AclAdmin acls = new AclAdmin(admin);
        List<AclBinding> missing = new AclCheck(this).missing(acls.allowing());
        acls.create(missing);
        return missing;
    }

    /** Limits the members that ought to be and are not; who is limited otherwise stays so. */
    public List<Member> limitMissing(Admin admin) {
        QuotaAdmin quotas = new QuotaAdmin(admin);
        List<Member> missing = quotas.without(members);
        quotas.limit(missing);
        return missing;
    }

    /**
     * What is wrong with the cluster's rules: what a role lacks, who ought to have a quota, and who may do something with Cordon's topics, groups and transactional ids that no role says.
     *
     * @return sentences for an operator; empty if all is well
     */
    public List<String> problems(Admin admin) {
        AclAdmin acls = new AclAdmin(admin);
        if (!acls.enforced()) {
            return List.of("the cluster has no authorizer: everybody who reaches it may read and write every topic;"
                    + " set authorizer.class.name on brokers and controllers");
        }
        AclCheck check = new AclCheck(this);
        List<AclBinding> actual = acls.allowing();
        List<String> problems = new ArrayList<>();
        Stream.concat(
                        check.missing(actual).stream().map(rule -> AclCheck.sentence(rule) + " is missing"),
                        check.foreign(actual).stream()
                                .map(rule -> AclCheck.sentence(rule) + " is allowed, which no role needs"))
                .forEach(problems::add);
        new QuotaAdmin(admin)
                .without(members).stream()
                        .map(member -> member.principal()
                                + " has no quota: it can take the brokers from detection and from other tenants")
                        .forEach(problems::add);
        return problems;
    }
}
