package io.cordon.schemas.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.apache.kafka.common.quota.ClientQuotaFilterComponent;

/** What the plan asks a cluster about quotas. */
final class QuotaAdmin {
    private final Admin admin;

    QuotaAdmin(Admin admin) {
        this.admin = requireNonNull(admin, "admin");
    }

    /** Members that ought to have a quota and have none, be it larger or smaller than the plan's. */
    List<Member> without(List<Member> members) {
        Set<String> limited = limited();
        return members.stream()
                .filter(member -> member.quota().isPresent() && !limited.contains(member.principal()))
                .toList();
    }

    private Set<String> limited() {
        ClientQuotaFilter users = ClientQuotaFilter.containsOnly(
                List.of(ClientQuotaFilterComponent.ofEntityType(ClientQuotaEntity.USER)));
        return ClusterAnswer.of("list quotas", admin.describeClientQuotas(users).entities()).keySet().stream()
                .map(entity -> String.valueOf(entity.entries().get(ClientQuotaEntity.USER)))
                .collect(Collectors.toUnmodifiableSet());
    }

    void limit(List<Member> members) {
        var unused = ClusterAnswer.of(
                "set quotas",
                admin.alterClientQuotas(
                                members.stream().map(QuotaAdmin::alteration).toList())
                        .all());
    }

    private static ClientQuotaAlteration alteration(Member member) {
        return new ClientQuotaAlteration(
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, member.principal())),
                member.quota().orElseThrow().settings().entrySet().stream()
                        .map(setting -> new ClientQuotaAlteration.Op(setting.getKey(), setting.getValue()))
                        .toList());
    }
}
