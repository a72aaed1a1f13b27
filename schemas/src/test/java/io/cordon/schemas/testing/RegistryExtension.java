package io.cordon.schemas.testing;

import io.cordon.parts.RegistryProcess;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a real registry; one process serves all test classes of a run. */
public final class RegistryExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RegistryProcess.class;
    }

    @Override
    public RegistryProcess resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // The root store closes it after the last test.
        return context.getRoot()
                .getStore(Namespace.create(RegistryExtension.class))
                .computeIfAbsent("registry", key -> RegistryProcess.start(), RegistryProcess.class);
    }
}
