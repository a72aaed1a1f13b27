package io.cordon.k8s;

import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** KEDA's object that says where a scaler finds its secrets; of the many places only that which is used here. */
@Group("keda.sh")
@Version("v1alpha1")
final class TriggerAuthentication extends CustomResource<TriggerAuthentication.Spec, Void> {
    private static final long serialVersionUID = 1L;

    record Spec(List<Secret> secretTargetRef) {}

    record Secret(String parameter, String name, String key) {}

    /** The model would make one itself, with a constructor that records do not have. */
    @Override
    protected @Nullable Spec initSpec() {
        return null;
    }
}
