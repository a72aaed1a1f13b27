package io.cordon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    private static final String GENERATED = "org.apache.avro.specific.AvroGenerated";

    @Test
    void shouldMarkEveryPackageForNullSafety() {
        // Given
        var written = Cordon.CLASSES.stream()
                .filter(javaClass -> !isGenerated(javaClass))
                .map(JavaClass::getPackage)
                .distinct();

        // When
        var unmarked = written.filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);

        // Then
        assertThat(unmarked).isEmpty();
    }

    @Test
    void shouldNameClassesForWhatTheyAre() {
        noClasses()
                .that()
                .resideInAPackage("io.cordon..")
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("a noun of the domain says more")
                .check(Cordon.CLASSES);
    }

    /** Generated classes and what is nested in them. */
    private static boolean isGenerated(JavaClass javaClass) {
        return javaClass.isAnnotatedWith(GENERATED)
                || javaClass
                        .getEnclosingClass()
                        .filter(ConventionsTest::isGenerated)
                        .isPresent()
                || javaClass.getPackageName().contains(".jmh_generated");
    }
}
