import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * A step of the build: turns {@code rules/} into classes of Drools' executable model, so that
 * nothing compiles DRL at run time.
 *
 * <p>Arguments: the folder of rules, the folder for classes.
 */
public final class CompileRules {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");

  /** The packages of the rules that judge. */
  private static final Set<String> REASONING = new HashSet<>();

  /** The file of ours by the name that Drools knows it by. */
  private static final Map<String, String> SOURCES = new HashMap<>();

  private CompileRules() {}

  public static void main(String[] arguments) throws IOException {
    Path rules = Path.of(arguments[0]);
    Path classes = Path.of(arguments[1]);
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(services.newReleaseId("dev.fixpoint", "rules", "1"));
    for (Path rule : below(rules, ".drl")) {
      String text = Files.readString(rule);
      String folder = packageOf(text).replace('.', '/');
      if (rules.relativize(rule).startsWith("reasoning")) {
        REASONING.add(packageOf(text));
      }
      String name = "src/main/resources/" + folder + "/" + rule.getFileName();
      SOURCES.put(name, rules.getFileName() + "/" + rules.relativize(rule));
      files.write(name, text);
    }
    KieBuilder builder =
        services
            .newKieBuilder(files, Thread.currentThread().getContextClassLoader())
            .buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      errors.forEach(CompileRules::tell);
      System.exit(1);
    }
    InternalKieModule module = (InternalKieModule) builder.getKieModule();
    var models = new TreeSet<String>();
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        Path target = classes.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, module.getBytes(file));
      } else if (file.endsWith("drools-model")) {
        for (String line :
            new String(module.getBytes(file), java.nio.charset.StandardCharsets.UTF_8)
                .split("\n")) {
          if (!line.isBlank() && !line.contains(":") && !line.startsWith("//")) {
            models.add(line.strip());
          }
        }
      }
    }
    Path index = classes.resolve("META-INF/fixpoint");
    Files.createDirectories(index);
    copySources(rules, index);
    Files.writeString(index.resolve("rule-models"), String.join("\n", inOrder(models)) + "\n");
    System.out.printf("%d models of rules%n", models.size());
  }

  /**
   * Deductions before reasoning: rules without a reason to go first fire in this order, and a
   * verdict that waits for its facts is not concluded twice.
   */
  private static List<String> inOrder(Collection<String> models) {
    return models.stream()
        .sorted(
            Comparator.comparing((String model) -> isReasoning(model))
                .thenComparing(model -> model))
        .toList();
  }

  private static boolean isReasoning(String model) {
    return REASONING.contains(model.substring(0, model.lastIndexOf('.')));
  }

  /**
   * What a rule says in DRL is shown beside what it concludes: the sources go along, with a list.
   */
  private static void copySources(Path rules, Path index) throws IOException {
    StringBuilder names = new StringBuilder();
    for (Path rule : below(rules, ".drl")) {
      String name = rules.relativize(rule).toString().replace('\\', '/');
      Path target = index.resolve("rules").resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(rule, target, StandardCopyOption.REPLACE_EXISTING);
      names.append(name).append('\n');
    }
    Files.writeString(index.resolve("rule-index"), names);
  }

  /**
   * Drools wants a file to lie where its package says; a topic's file lies in rules/ under its own
   * name.
   */
  private static String packageOf(String text) {
    Matcher matcher = PACKAGE.matcher(text);
    return matcher.find() ? matcher.group(1) : "dev.fixpoint.rules";
  }

  private static void tell(Message error) {
    String file =
        SOURCES.getOrDefault(String.valueOf(error.getPath()), String.valueOf(error.getPath()));
    System.err.printf(
        "%s:%d:%d: error: %s%n", file, error.getLine(), error.getColumn(), error.getText());
  }

  private static List<Path> below(Path folder, String ending) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
