package dev.fixpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions in which packages may depend on each other; docs/verdicts.md shows the flow. */
@AnalyzeClasses(packages = "dev.fixpoint", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.fixpoint";
  private static final String RULES = "dev.fixpoint.rules..";

  @ArchTest
  static final ArchRule knowledge_uses_no_other_package =
      noClasses()
          .that()
          .resideInAPackage("dev.fixpoint.knowledge..")
          .should()
          .dependOnClassesThat(oursOutside("dev.fixpoint.knowledge"));

  @ArchTest
  static final ArchRule reading_uses_knowledge_only =
      noClasses()
          .that()
          .resideInAPackage("dev.fixpoint.reading..")
          .should()
          .dependOnClassesThat(oursOutside("dev.fixpoint.reading", "dev.fixpoint.knowledge"));

  @ArchTest
  static final ArchRule inference_uses_knowledge_only =
      noClasses()
          .that()
          .resideInAPackage("dev.fixpoint.inference..")
          .should()
          .dependOnClassesThat(oursOutside("dev.fixpoint.inference", "dev.fixpoint.knowledge"));

  @ArchTest
  static final ArchRule search_uses_knowledge_only =
      noClasses()
          .that()
          .resideInAPackage("dev.fixpoint.search..")
          .should()
          .dependOnClassesThat(oursOutside("dev.fixpoint.search", "dev.fixpoint.knowledge"));

  @ArchTest
  static final ArchRule a_running_server_keeps_its_packs_without_the_tools_of_authors =
      noClasses()
          .that()
          .resideInAnyPackage("dev.fixpoint.packs..", "dev.fixpoint.examples..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.fixpoint.authoring..");

  @ArchTest
  static final ArchRule nobody_below_uses_the_doors =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.fixpoint.server..", "dev.fixpoint.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.fixpoint.server..", "dev.fixpoint.cli..");

  @ArchTest
  static final ArchRule the_embedded_api_knows_no_authoring =
      noClasses()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.fixpoint.authoring..");

  @ArchTest
  static final ArchRule only_inference_knows_drools =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.fixpoint.inference..", RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule only_search_knows_lucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.fixpoint.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule only_the_doors_know_spring =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.fixpoint.server..", "dev.fixpoint.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "picocli..");

  @ArchTest
  static final ArchRule the_embedded_api_shows_no_foreign_types =
      classes()
          .that()
          .resideInAPackage(ROOT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.fixpoint..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("dev.fixpoint.(*)..").should().beFreeOfCycles();

  private static DescribedPredicate<JavaClass> oursOutside(String... allowed) {
    return DescribedPredicate.describe(
        "are ours and outside of " + String.join(", ", allowed),
        type -> {
          String name = type.getPackageName();
          if (!name.equals(ROOT) && !name.startsWith(ROOT + ".")) {
            return false;
          }
          for (String each : allowed) {
            if (name.equals(each) || name.startsWith(each + ".")) {
              return false;
            }
          }
          return true;
        });
  }
}
