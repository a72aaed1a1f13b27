package io.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayersTest {
    @ParameterizedTest
    @EnumSource(Module.class)
    void shouldImportOnlyTheModulesItIsAllowedTo(Module module) {
        noClasses()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(module.forbiddenPackages())
                .because("the layers of Cordon point to the core and to interfaces (see Module)")
                .check(Cordon.CLASSES);
    }

    @Test
    void shouldKnowEveryPackageOfCordon() {
        // Given
        var known = Module.values();

        // When
        var strangers = Cordon.CLASSES.stream()
                .map(javaClass -> javaClass.getPackageName() + ".")
                .filter(name -> Stream.of(known)
                        .map(module -> module.packages().replace("..", "."))
                        .noneMatch(name::startsWith));

        // Then
        assertThat(strangers).isEmpty();
    }
}
