package example;

import java.util.List;

/** A plain program gets the engine and what it needs, and none of the doors. */
public class ClassPathCheck {
  public static void main(String[] arguments) {
    Example.main(arguments);
    for (String wanted :
        List.of(
            "org.kie.api.KieBase",
            "org.apache.lucene.index.IndexWriter",
            "tools.jackson.dataformat.yaml.YAMLMapper")) {
      if (!isThere(wanted)) {
        throw new IllegalStateException(wanted + " is missing");
      }
    }
    for (String unwanted :
        List.of(
            "org.springframework.core.SpringVersion",
            "org.springframework.boot.SpringApplication",
            "org.apache.catalina.startup.Tomcat",
            "org.thymeleaf.TemplateEngine",
            "picocli.CommandLine",
            "org.drools.model.codegen.ExecutableModelProject",
            "org.eclipse.jdt.internal.compiler.Compiler")) {
      if (isThere(unwanted)) {
        throw new IllegalStateException(unwanted + " came along");
      }
    }
    System.out.println("the class path of a plain program holds the engine and no door");
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, ClassPathCheck.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}
